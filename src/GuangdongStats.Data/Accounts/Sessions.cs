using System.Security.Cryptography;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Configurations;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Accounts;

/// <summary>
/// The sessions of those who are signed in. A cookie names one; whether it is still good, and what its owner may do, is asked here each
/// time, so that ending a session, disabling an account or taking a duty away works at once, in every process.
/// </summary>
public sealed class Sessions(IDbContextFactory<StatsDb> databases, TimeProvider clock)
{
    /// <summary>How exactly <see cref="SessionRow.LastSeenAt"/> is kept; every request writing it down would make each of them wait for the disk.</summary>
    public static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The id of the new session.</returns>
    public async Task<string> Open(string accountId, SessionPlace place, CancellationToken cancellation)
    {
        var now = Now;
        var row = new SessionRow
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            AccountId = accountId,
            CreatedAt = now,
            LastSeenAt = now,
            Address = Cut(place.Address, Lengths.Address),
            Device = Cut(place.Device, Lengths.Device),
        };
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Sessions.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Whether a session is good, and whose. One that has run out is ended by asking.</summary>
    /// <param name="stamp">The account's security stamp when the cookie was written.</param>
    /// <param name="isUse">The person is doing something, which keeps the session alive; false for a mere look.</param>
    public async Task<SessionCheck> Check(string id, string? stamp, SessionLimits limits, bool isUse, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await (
            from row in db.Sessions.AsNoTracking()
            join owner in db.Users.AsNoTracking() on row.AccountId equals owner.Id
            where row.Id == id
            select new { Session = row, Account = owner }).SingleOrDefaultAsync(cancellation);
        if (found is null || found.Session.EndedAt is not null)
        {
            return SessionCheck.Refused(SessionEnd.Ended);
        }

        var (session, account, now) = (found.Session, found.Account, Now);
        var end = EndOf(session, account, stamp, limits, now);
        if (end != SessionEnd.None)
        {
            await db.Sessions.Where(row => row.Id == id && row.EndedAt == null).ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, now), cancellation);
            return SessionCheck.Refused(end);
        }

        if (isUse && now - session.LastSeenAt >= Exactness)
        {
            await db.Sessions.Where(row => row.Id == id && row.LastSeenAt < now).ExecuteUpdateAsync(row => row.SetProperty(r => r.LastSeenAt, now), cancellation);
        }

        return Good(session, account, await DutiesOf(db, account.Id, cancellation));
    }

    /// <summary>Looks at many sessions at once: uses none of them and ends none.</summary>
    /// <param name="asked">The id of each, with the account's security stamp when its cookie was written.</param>
    public async Task<IReadOnlyDictionary<string, SessionCheck>> Look(IReadOnlyDictionary<string, string?> asked, SessionLimits limits, CancellationToken cancellation)
    {
        var ids = asked.Keys.ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await (
            from row in db.Sessions.AsNoTracking()
            join owner in db.Users.AsNoTracking() on row.AccountId equals owner.Id
            where ids.Contains(row.Id) && row.EndedAt == null
            select new { Session = row, Account = owner }).ToDictionaryAsync(row => row.Session.Id, cancellation);
        var owners = found.Values.Select(row => row.Account.Id).Distinct().ToList();
        var duties = (await db.UserRoles.AsNoTracking().Where(row => owners.Contains(row.UserId)).ToListAsync(cancellation)).ToLookup(row => row.UserId, row => Enum.Parse<Duty>(row.RoleId));
        var now = Now;
        return asked.ToDictionary(pair => pair.Key, pair =>
        {
            if (!found.TryGetValue(pair.Key, out var row))
            {
                return SessionCheck.Refused(SessionEnd.Ended);
            }

            var end = EndOf(row.Session, row.Account, pair.Value, limits, now);
            return end == SessionEnd.None ? Good(row.Session, row.Account, duties[row.Account.Id].ToHashSet()) : SessionCheck.Refused(end);
        });
    }

    /// <summary>The sessions of an account that are still good, the one used last first.</summary>
    public async Task<IReadOnlyList<OpenSession>> Of(string accountId, SessionLimits limits, CancellationToken cancellation)
    {
        var (seenAfter, openedAfter) = (Now - limits.Idle, Now - limits.Longest);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Sessions.AsNoTracking()
            .Where(row => row.AccountId == accountId && row.EndedAt == null && row.LastSeenAt > seenAfter && row.CreatedAt > openedAfter)
            .OrderByDescending(row => row.LastSeenAt).ThenBy(row => row.Id)
            .Select(row => new OpenSession(row.Id, row.CreatedAt, row.LastSeenAt, row.Address, row.Device))
            .ToListAsync(cancellation);
    }

    /// <returns>False when the account has no such open session.</returns>
    public async Task<bool> End(string accountId, string id, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Sessions.Where(row => row.Id == id && row.AccountId == accountId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, now), cancellation) == 1;
    }

    /// <param name="except">The session that stays open; null for none.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAll(string accountId, string? except, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Sessions.Where(row => row.AccountId == accountId && row.EndedAt == null && row.Id != except)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.EndedAt, now), cancellation);
    }

    internal static async Task<IReadOnlySet<Duty>> DutiesOf(StatsDb db, string accountId, CancellationToken cancellation) =>
        (await db.UserRoles.AsNoTracking().Where(row => row.UserId == accountId).Select(row => row.RoleId).ToListAsync(cancellation))
            .Select(Enum.Parse<Duty>).ToHashSet();

    private static SessionEnd EndOf(SessionRow session, AccountRow account, string? stamp, SessionLimits limits, DateTime now) =>
        account.IsDisabled ? SessionEnd.Disabled
        : account.SecurityStamp != stamp ? SessionEnd.CredentialsChanged
        : now - session.LastSeenAt >= limits.Idle ? SessionEnd.Idle
        : now - session.CreatedAt >= limits.Longest ? SessionEnd.TooOld
        : SessionEnd.None;

    private static SessionCheck Good(SessionRow session, AccountRow account, IReadOnlySet<Duty> duties) => new(
        new(new(account.Id, account.DisplayName, duties), session.Id, account.UserName!, account.Language, account.MustChangePassword, session.Address ?? ""), SessionEnd.None);

    private static string? Cut(string? text, int length) =>
        text is null ? null : new string([.. text.Where(letter => !char.IsControl(letter)).Take(length)]);
}
