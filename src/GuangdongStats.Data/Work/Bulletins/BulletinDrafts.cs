using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Bulletins;

/// <summary>
/// The bulletins that are worked on: written from what is public and from what is approved and waits for its release, so that a month's text can be ready when its figures come
/// out. For clerks and reviewers; anybody else gets nothing.
/// </summary>
public sealed class BulletinDrafts(
    IDbContextFactory<StatsDb> databases, BulletinsAsOf bulletins, ProposedQueries proposals, DataVersion version, TimeProvider clock)
{
    /// <returns>Years to date that end with a month of which there is something to tell, the newest first.</returns>
    public async Task<IReadOnlyList<Period>> Months(string accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return await Asked(await Approved(db, null, now, cancellation), now, ask => ask.Months(now, cancellation));
    }

    /// <returns>Null: nothing is known of the month, or the person may not see it.</returns>
    public async Task<BulletinDraft?> Read(string accountId, Period month, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (written, holdsApproved) = await Written(db, month, now, cancellation);
        return written is null ? null : new(written, await bulletins.Read(month, now, cancellation), holdsApproved);
    }

    /// <summary>As it would be written at a moment from what is public by then and what is approved; of a text that was chosen for a release, from the figures of that release.</summary>
    internal async Task<(Bulletin? Written, bool HoldsApproved)> Written(StatsDb db, Period month, DateTime at, CancellationToken cancellation)
    {
        var key = WordingsAsOf.KeyOf(month);
        var release = await db.Matters.AsNoTracking().Where(row => row.Kind == key.Kind && row.Code == key.Code && row.Open == 1).Select(row => row.ReleaseId).SingleOrDefaultAsync(cancellation);
        var approved = await Approved(db, release, at, cancellation);
        return (await Asked(approved, at, ask => ask.Written(month, at, cancellation)), approved.Count > 0);
    }

    private static async Task<IReadOnlyList<Observation>> Approved(StatsDb db, int? release, DateTime at, CancellationToken cancellation)
    {
        var rows = await db.Entries.AsNoTracking()
            .Where(entry => entry.Open == 1 && entry.Stage == Stage.Approved && (release == null || entry.ReleaseId == release)
                && !db.Releases.Any(plan => plan.Id == entry.ReleaseId && plan.At <= at && (plan.State == ReleaseState.Scheduled || plan.State == ReleaseState.Withdrawn)))
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToObservation(1, new(at, false), null))];
    }

    private async Task<T> Asked<T>(IReadOnlyList<Observation> approved, DateTime at, Func<BulletinsAsOf, Task<T>> question)
    {
        if (approved.Count == 0)
        {
            return await question(bulletins);
        }

        using var cache = new QueryCache(version);
        return await question(proposals.Over(new(at, approved), cache).Bulletins);
    }

    private static async Task<bool> MaySee(StatsDb db, string accountId, CancellationToken cancellation) =>
        await PeopleReader.Read(db, accountId, cancellation) is { } person && (person.Has(Duty.Clerk) || person.Has(Duty.Reviewer));
}
