using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>What waits for a person beside the tasks of the calendar.</summary>
public sealed class WaitingWork(IDbContextFactory<StatsDb> databases, TimeProvider clock)
{
    public async Task<WaitingCounts> Read(Person person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var author = $";{person.Id};";
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = db.Entries.AsNoTracking().Where(row => row.Open == 1);
        var matters = db.Matters.AsNoTracking().Where(row => row.Open == 1);
        var own = await matters.Where(row => (row.Stage == Stage.Returned || row.Stage == Stage.Draft) && row.Authors.Contains(author))
            .GroupBy(row => new { row.Stage, IsText = row.Kind == MatterKind.Bulletin }).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => (group.Key.Stage, group.Key.IsText), group => group.Count, cancellation);
        return new(
            await open.CountAsync(row => row.Stage == Stage.Returned && row.Authors.Contains(author), cancellation),
            person.Has(Duty.Reviewer) ? await open.CountAsync(row => row.Stage == Stage.Submitted && !row.Authors.Contains(author), cancellation) : 0,
            person.Has(Duty.Releaser) ? await open.CountAsync(row => row.Stage == Stage.Approved && row.ReleaseId == null, cancellation) : 0,
            await db.Releases.Where(release => release.State == ReleaseState.Scheduled && release.At > now).MinAsync(release => (DateTime?)release.At, cancellation))
        {
            ReturnedRegisters = own.GetValueOrDefault((Stage.Returned, false)),
            ReturnedTexts = own.GetValueOrDefault((Stage.Returned, true)),
            BegunRegisters = own.GetValueOrDefault((Stage.Draft, false)),
            BegunTexts = own.GetValueOrDefault((Stage.Draft, true)),
            MattersForReview = person.Has(Duty.Reviewer) ? await matters.CountAsync(row => row.Stage == Stage.Submitted && !row.Authors.Contains(author), cancellation) : 0,
            MattersForRelease = person.Has(Duty.Releaser) ? await matters.CountAsync(row => row.Stage == Stage.Approved && row.ReleaseId == null, cancellation) : 0,
        };
    }
}
