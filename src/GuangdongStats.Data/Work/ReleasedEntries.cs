using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Nothing runs at the minute of a release; whoever needs its entries closed, so that a correction can be opened, closes them.</summary>
public static class ReleasedEntries
{
    /// <summary>Closes the entries of releases whose minute has come, also of those that were withdrawn since. To be called within a change.</summary>
    public static async Task Close(WorkUnit unit)
    {
        var released = await unit.Db.Entries
            .Where(entry => entry.Open == 1 && unit.Db.Releases.Any(release => release.Id == entry.ReleaseId && release.At <= unit.Now
                && (release.State == ReleaseState.Scheduled || release.State == ReleaseState.Withdrawn)))
            .ToListAsync(unit.Cancellation);
        foreach (var entry in released)
        {
            entry.Open = null;
        }

        // Before anything else is added: the figure's place must be free.
        await unit.Db.SaveChangesAsync(unit.Cancellation);
    }
}
