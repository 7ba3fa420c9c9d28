using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SessionConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> rows)
    {
        rows.ToTable("Sessions");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).HasMaxLength(32);
        rows.Property(row => row.Address).HasMaxLength(Lengths.Address);
        rows.Property(row => row.Device).HasMaxLength(Lengths.Device);
        rows.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        rows.HasIndex(row => new { row.AccountId, row.EndedAt });
    }
}
