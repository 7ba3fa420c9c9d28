using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class EnteredClaimConfiguration : IEntityTypeConfiguration<EnteredClaimRow>
{
    public void Configure(EntityTypeBuilder<EnteredClaimRow> rows)
    {
        rows.ToTable("EnteredClaims");
        rows.HasKey(row => row.Id);
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period });
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.RegionCode);
        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
    }
}
