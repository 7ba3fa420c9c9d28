using System.Collections.Concurrent;
using GuangdongStats.Data.Accounts;

namespace GuangdongStats.Web.Sessions;

/// <summary>
/// Counts failures under names that have no account, and locks them like the others: else a lock-out would tell which names exist. Kept in
/// this process alone, and no more than so many.
/// </summary>
public sealed class UnknownNames(TimeProvider clock)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Tries> names = new(StringComparer.Ordinal);

    /// <returns>Until when the name is locked, in UTC; null while it is not.</returns>
    public DateTime? Fail(string normalizedName)
    {
        if (names.Count >= Most)
        {
            names.Clear();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var tries = names.AddOrUpdate(normalizedName, _ => new(1, null), (_, before) => before.LockedUntil switch
        {
            { } until when now < until => before,
            { } => new(1, null),
            null when before.Count + 1 >= AccountRules.FailuresBeforeLockOut => new(0, now + AccountRules.LockOut),
            null => new(before.Count + 1, null),
        });
        return tries.LockedUntil;
    }

    private sealed record Tries(int Count, DateTime? LockedUntil);
}
