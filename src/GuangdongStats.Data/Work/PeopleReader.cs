using GuangdongStats.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Who somebody is, with the duties of this moment.</summary>
internal static class PeopleReader
{
    /// <returns>Null: no such account, or it is disabled.</returns>
    public static async Task<Person?> Read(StatsDb db, string accountId, CancellationToken cancellation)
    {
        var rows = await (
            from account in db.Users.AsNoTracking().Where(account => account.Id == accountId && !account.IsDisabled)
            join duty in db.UserRoles on account.Id equals duty.UserId into duties
            from duty in duties.DefaultIfEmpty()
            select new { account.DisplayName, Duty = duty == null ? null : duty.RoleId }).ToListAsync(cancellation);
        return rows is [] ? null : new(accountId, rows[0].DisplayName, rows.Select(row => row.Duty).OfType<string>().Select(Enum.Parse<Duty>).ToHashSet());
    }
}
