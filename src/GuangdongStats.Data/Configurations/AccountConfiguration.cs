using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class AccountConfiguration : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> rows)
    {
        rows.ToTable("Accounts");
        rows.Property(row => row.Id).HasMaxLength(Lengths.Account);
        rows.Property(row => row.DisplayName).HasMaxLength(Lengths.DisplayName);
        rows.Property(row => row.Language).HasConversion<string>().HasMaxLength(Lengths.Code);
    }
}
