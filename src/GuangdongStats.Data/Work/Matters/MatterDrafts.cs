using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>Open matters, for clerks and reviewers: they hold what is not public. Anybody else gets nothing.</summary>
public sealed class MatterDrafts(IDbContextFactory<StatsDb> databases, MatterReadings readings, AuditLog audit, TimeProvider clock)
{
    private const int LongestHistory = 200;

    /// <summary>Those of some kinds, the one edited last first.</summary>
    public async Task<IReadOnlyList<MatterState>> List(string accountId, IReadOnlyCollection<MatterKind> kinds, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return [];
        }

        var rows = await OpenMatters.At(db, Now).AsNoTracking().Where(row => kinds.Contains(row.Kind)).ToListAsync(cancellation);
        var scheduled = await db.Releases.Where(release => release.State == ReleaseState.Scheduled).Select(release => release.Id).ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.EditedAt).Select(row => MatterState.Of(row, row.ReleaseId is { } id && scheduled.Contains(id)))];
    }

    /// <returns>Null: there is none that is open.</returns>
    public async Task<MatterState?> Read(string accountId, MatterKey key, CancellationToken cancellation) =>
        (await List(accountId, [key.Kind], cancellation)).FirstOrDefault(state => state.Key == key);

    /// <summary>What a draft says and what is wrong with it, without keeping it.</summary>
    public async Task<MatterReading?> Judge(string accountId, MatterKey key, string json, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await MaySee(db, accountId, cancellation) ? await readings.Read(db, key, json, Now, [], cancellation) : null;
    }

    /// <summary>What was done to a matter, newest first, with the words of people; all that it said at each step is in the audit log.</summary>
    public async Task<IReadOnlyList<AuditEntry>> History(string accountId, MatterKey key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await MaySee(db, accountId, cancellation) ? [.. (await audit.Read(null, key.ToString(), LongestHistory, cancellation)).Select(WithoutJson)] : [];
    }

    private static AuditEntry WithoutJson(AuditEntry entry) =>
        entry.Act.StartsWith("matter.", StringComparison.Ordinal) ? entry with { Before = "", After = "" }
        : entry.Act.StartsWith("review.", StringComparison.Ordinal) ? entry with { Before = "" }
        : entry;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static async Task<bool> MaySee(StatsDb db, string accountId, CancellationToken cancellation) =>
        await PeopleReader.Read(db, accountId, cancellation) is { } person && (person.Has(Duty.Clerk) || person.Has(Duty.Reviewer));
}
