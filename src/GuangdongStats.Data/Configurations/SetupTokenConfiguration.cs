using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SetupTokenConfiguration : IEntityTypeConfiguration<SetupTokenRow>
{
    public void Configure(EntityTypeBuilder<SetupTokenRow> rows)
    {
        rows.ToTable("SetupTokens");
        rows.HasKey(row => row.Hash);
        rows.Property(row => row.Hash).HasMaxLength(64);
    }
}
