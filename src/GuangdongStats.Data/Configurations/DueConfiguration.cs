using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class DueConfiguration : IEntityTypeConfiguration<DueRow>
{
    public void Configure(EntityTypeBuilder<DueRow> rows)
    {
        rows.ToTable("Dues");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.RegionCode);
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Span, row.From }).IsUnique();
        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
    }
}
