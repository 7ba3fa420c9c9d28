using GuangdongStats.Core.Audit;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditHeadRow> rows)
    {
        rows.ToTable("AuditHead");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).ValueGeneratedNever();
        rows.Property(row => row.Hash).HasMaxLength(64);
        rows.HasData(new AuditHeadRow { Number = 0, Hash = AuditEntry.FirstHash, At = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
    }
}
