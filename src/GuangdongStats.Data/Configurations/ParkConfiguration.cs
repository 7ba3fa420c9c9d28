using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ParkConfiguration : IEntityTypeConfiguration<ParkRow>
{
    public void Configure(EntityTypeBuilder<ParkRow> rows)
    {
        rows.ToTable("Parks");
        rows.HasKey(row => row.Code);
        rows.Property(row => row.Code).HasMaxLength(Lengths.Code);
        rows.Property(row => row.CityCode).HasMaxLength(Lengths.RegionCode);
        rows.Property(row => row.SourceId).HasMaxLength(Lengths.Code);
        rows.Property(row => row.DesignatedOn).HasMaxLength(Lengths.Date);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.CityCode).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
