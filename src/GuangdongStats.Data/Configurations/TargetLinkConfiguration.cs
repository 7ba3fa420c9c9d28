using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class TargetLinkConfiguration : IEntityTypeConfiguration<TargetLinkRow>
{
    public void Configure(EntityTypeBuilder<TargetLinkRow> rows)
    {
        rows.ToTable("TargetLinks");
        rows.Ignore(row => row.Item);
        rows.HasKey(row => new { row.ProgrammeCode, row.AreaEn, row.ItemZh, row.ItemEn, row.TargetYear });
        rows.Property(row => row.ProgrammeCode).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.Code);
        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
    }
}
