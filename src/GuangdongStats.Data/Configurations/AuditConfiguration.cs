using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> rows)
    {
        rows.ToTable("Audit");
        rows.HasKey(row => row.Number);
        rows.Property(row => row.Number).ValueGeneratedNever();
        rows.Property(row => row.Hash).HasMaxLength(64);
        rows.Property(row => row.PreviousHash).HasMaxLength(64);
        rows.HasIndex(row => row.At);
        rows.HasIndex(row => row.Subject);
    }
}
