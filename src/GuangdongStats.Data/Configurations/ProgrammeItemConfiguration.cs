using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ProgrammeItemConfiguration : IEntityTypeConfiguration<ProgrammeItemRow>
{
    public void Configure(EntityTypeBuilder<ProgrammeItemRow> rows)
    {
        rows.ToTable("ProgrammeItems");
        rows.HasKey(row => row.Id);
        rows.HasIndex(row => new { row.ProgrammeCode, row.AreaEn, row.ItemZh, row.ItemEn, row.TargetYear }).IsUnique();
        rows.Property(row => row.ProgrammeCode).HasMaxLength(Lengths.Code);
        rows.Property(row => row.SourceId).HasMaxLength(Lengths.Code);
        rows.HasOne<ProgrammeRow>().WithMany().HasForeignKey(row => row.ProgrammeCode).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
