using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ThresholdsConfiguration : IEntityTypeConfiguration<ThresholdsRow>
{
    public void Configure(EntityTypeBuilder<ThresholdsRow> rows)
    {
        rows.ToTable("Thresholds");
        rows.HasKey(row => row.Indicator);
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.HasOne<IndicatorRow>().WithOne().HasForeignKey<ThresholdsRow>(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
    }
}
