using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>Matters that are still on their way to the public.</summary>
public static class OpenMatters
{
    /// <summary>Without those whose release is out, or was out: they are history, and the next one corrects them.</summary>
    public static IQueryable<MatterRow> At(StatsDb db, DateTime nowUtc) => db.Matters.Where(matter => matter.Open == 1
        && !db.Releases.Any(release => release.Id == matter.ReleaseId && release.At <= nowUtc
            && (release.State == ReleaseState.Scheduled || release.State == ReleaseState.Withdrawn)));

    /// <summary>The open one, for a change. One that has been released meanwhile is closed on the way.</summary>
    /// <returns>Null: there is none; and whether it is in a release that is scheduled and not out yet.</returns>
    internal static async Task<(MatterRow? Matter, bool IsInRelease)> Find(WorkUnit unit, MatterKey key)
    {
        if (await unit.Db.Matters.SingleOrDefaultAsync(row => row.Kind == key.Kind && row.Code == key.Code && row.Open == 1, unit.Cancellation) is not { } matter)
        {
            return (null, false);
        }

        if (await unit.Db.Releases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == matter.ReleaseId, unit.Cancellation) is not { State: ReleaseState.Scheduled or ReleaseState.Withdrawn } release)
        {
            return (matter, false);
        }

        if (release.At > unit.Now)
        {
            return (matter, release.State == ReleaseState.Scheduled);
        }

        matter.Open = null;
        await unit.Db.SaveChangesAsync(unit.Cancellation); // before another one is added
        return (null, false);
    }
}
