using GuangdongStats.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

/// <summary>The duties are the roles of the account system, one row each, put there by the migration.</summary>
public sealed class DutyConfiguration : IEntityTypeConfiguration<IdentityRole>
{
    public void Configure(EntityTypeBuilder<IdentityRole> rows)
    {
        rows.ToTable("Duties");
        rows.Property(row => row.Id).HasMaxLength(Lengths.Account);
        rows.HasData(Enum.GetValues<Duty>().Select(duty => new IdentityRole
        {
            Id = duty.ToString(),
            Name = duty.ToString(),
            NormalizedName = duty.ToString().ToUpperInvariant(),
            ConcurrencyStamp = null,
        }));
    }
}
