using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class RegionConfiguration : IEntityTypeConfiguration<RegionRow>
{
    public void Configure(EntityTypeBuilder<RegionRow> rows)
    {
        rows.ToTable("Regions");
        rows.HasKey(row => row.Code);
        rows.Property(row => row.Code).HasMaxLength(Lengths.RegionCode);
        rows.Property(row => row.ParentCode).HasMaxLength(Lengths.RegionCode);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.ParentCode).OnDelete(DeleteBehavior.Restrict);
    }
}
