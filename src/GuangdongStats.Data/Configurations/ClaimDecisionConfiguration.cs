using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ClaimDecisionConfiguration : IEntityTypeConfiguration<ClaimDecisionRow>
{
    public void Configure(EntityTypeBuilder<ClaimDecisionRow> rows)
    {
        rows.ToTable("ClaimDecisions");
        rows.HasKey(row => row.Id);
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period });
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.RegionCode);
        rows.Property(row => row.By).HasMaxLength(Lengths.Account);
        rows.Property(row => row.ByName).HasMaxLength(Lengths.DisplayName);
        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
    }
}
