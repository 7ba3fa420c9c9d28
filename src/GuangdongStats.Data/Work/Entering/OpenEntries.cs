using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>Entries that are still on their way to the public.</summary>
public static class OpenEntries
{
    /// <summary>Without those whose release is out, or was out: they are history, and the next entry of the figure corrects it.</summary>
    public static IQueryable<EntryRow> At(StatsDb db, DateTime nowUtc) => db.Entries.Where(entry => entry.Open == 1
        && !db.Releases.Any(release => release.Id == entry.ReleaseId && release.At <= nowUtc
            && (release.State == ReleaseState.Scheduled || release.State == ReleaseState.Withdrawn)));

    /// <summary>The numbers of the releases that are scheduled and not out yet: their entries are locked.</summary>
    internal static async Task<IReadOnlySet<int>> Scheduled(StatsDb db, DateTime nowUtc, CancellationToken cancellation)
    {
        var numbers = await db.Releases.Where(release => release.State == ReleaseState.Scheduled && release.At > nowUtc)
            .Select(release => release.Id).ToListAsync(cancellation);
        return numbers.ToHashSet();
    }

    /// <summary>
    /// The open entry of a figure, for a change, in one question: every other writer waits for it. One that has been released meanwhile is closed on
    /// the way.
    /// </summary>
    /// <returns>Null: there is none; and whether it is in a release that is scheduled and not out yet.</returns>
    internal static async Task<(EntryRow? Entry, bool IsInRelease)> Find(WorkUnit unit, FigureKey key)
    {
        var found = await (
            from row in unit.Db.Entries
            where row.Indicator == key.Indicator && row.Region == key.Region && row.Period == key.Period && row.Measure == key.Measure && row.Open == 1
            join chosen in unit.Db.Releases on row.ReleaseId equals chosen.Id into releases
            from chosen in releases.DefaultIfEmpty()
            select new { Entry = row, Release = chosen == null ? null : new { chosen.At, chosen.State } }).SingleOrDefaultAsync(unit.Cancellation);
        if (found is not { Release: { State: ReleaseState.Scheduled or ReleaseState.Withdrawn } release })
        {
            return (found?.Entry, false);
        }

        if (release.At > unit.Now)
        {
            return (found.Entry, release.State == ReleaseState.Scheduled);
        }

        found.Entry.Open = null;
        await unit.Db.SaveChangesAsync(unit.Cancellation); // before another one of the same figure is added
        return (null, false);
    }
}
