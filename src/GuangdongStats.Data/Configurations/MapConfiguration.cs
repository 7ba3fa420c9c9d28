using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class MapConfiguration : IEntityTypeConfiguration<MapRow>
{
    public void Configure(EntityTypeBuilder<MapRow> rows)
    {
        rows.ToTable("Maps");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
    }
}
