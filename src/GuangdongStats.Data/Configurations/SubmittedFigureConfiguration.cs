using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SubmittedFigureConfiguration : IEntityTypeConfiguration<SubmittedFigureRow>
{
    public void Configure(EntityTypeBuilder<SubmittedFigureRow> rows)
    {
        rows.ToTable("SubmittedFigures");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Ignore(row => row.Figure);
        rows.HasIndex(row => row.EntryId);
        rows.HasIndex(row => row.Decision);
        rows.HasOne<EntryRow>().WithMany().HasForeignKey(row => row.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
