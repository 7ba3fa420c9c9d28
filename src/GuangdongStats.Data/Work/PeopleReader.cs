using GuangdongStats.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Who somebody is, with the duties of this moment.</summary>
internal static class PeopleReader
{
    /// <returns>Null: no such account, or it is disabled.</returns>
    public static async Task<Person?> Read(StatsDb db, string accountId, CancellationToken cancellation)
    {
        var name = await db.Users.AsNoTracking().Where(account => account.Id == accountId && !account.IsDisabled)
            .Select(account => account.DisplayName).SingleOrDefaultAsync(cancellation);
        if (name is null)
        {
            return null;
        }

        var duties = await db.UserRoles.AsNoTracking().Where(row => row.UserId == accountId).Select(row => row.RoleId).ToListAsync(cancellation);
        return new(accountId, name, duties.Select(Enum.Parse<Duty>).ToHashSet());
    }
}
