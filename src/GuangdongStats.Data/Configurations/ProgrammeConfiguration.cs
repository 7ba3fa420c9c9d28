using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ProgrammeConfiguration : IEntityTypeConfiguration<ProgrammeRow>
{
    public void Configure(EntityTypeBuilder<ProgrammeRow> rows)
    {
        rows.ToTable("Programmes");
        rows.HasKey(row => row.Code);
        rows.Property(row => row.Code).HasMaxLength(Lengths.Code);
        rows.Property(row => row.SourceId).HasMaxLength(Lengths.Code);
        rows.Property(row => row.AnnouncedBy).HasMaxLength(Lengths.Code);
        rows.Property(row => row.IssuedOn).HasMaxLength(Lengths.Date);
        rows.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
