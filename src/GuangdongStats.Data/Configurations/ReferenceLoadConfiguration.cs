using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ReferenceLoadConfiguration : IEntityTypeConfiguration<ReferenceLoadRow>
{
    public void Configure(EntityTypeBuilder<ReferenceLoadRow> rows)
    {
        rows.ToTable("ReferenceLoads");
        rows.HasKey(row => row.Fingerprint);
        rows.Property(row => row.Fingerprint).HasMaxLength(64);
    }
}
