using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class KeyConfiguration : IEntityTypeConfiguration<KeyRow>
{
    public void Configure(EntityTypeBuilder<KeyRow> rows)
    {
        rows.ToTable("Keys");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Name).HasMaxLength(Lengths.Code);
    }
}
