using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class IndicatorConfiguration : IEntityTypeConfiguration<IndicatorRow>
{
    public void Configure(EntityTypeBuilder<IndicatorRow> rows)
    {
        rows.ToTable("Indicators");
        rows.HasKey(row => row.Code);
        rows.Property(row => row.Code).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Unit).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Theme).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Clerk).HasMaxLength(Lengths.Account);
    }
}
