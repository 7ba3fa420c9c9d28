using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SubmittedMatterConfiguration : IEntityTypeConfiguration<SubmittedMatterRow>
{
    public void Configure(EntityTypeBuilder<SubmittedMatterRow> rows)
    {
        rows.ToTable("SubmittedMatters");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Ignore(row => row.Title);
        rows.Ignore(row => row.Notice);
        rows.HasIndex(row => row.MatterId);
        rows.HasIndex(row => row.Decision);
        rows.HasOne<MatterRow>().WithMany().HasForeignKey(row => row.MatterId).OnDelete(DeleteBehavior.Restrict);
    }
}
