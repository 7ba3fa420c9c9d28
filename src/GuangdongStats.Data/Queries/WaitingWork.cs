using GuangdongStats.Core.Accounts;
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
        return new(
            await open.CountAsync(row => row.Stage == Stage.Returned && row.Authors.Contains(author), cancellation),
            person.Has(Duty.Reviewer) ? await open.CountAsync(row => row.Stage == Stage.Submitted && !row.Authors.Contains(author), cancellation) : 0,
            person.Has(Duty.Releaser) ? await open.CountAsync(row => row.Stage == Stage.Approved && row.ReleaseId == null, cancellation) : 0,
            await db.Releases.Where(release => release.State == ReleaseState.Scheduled && release.At > now).MinAsync(release => (DateTime?)release.At, cancellation))
        {
            ReturnedMatters = await matters.CountAsync(row => row.Stage == Stage.Returned && row.Authors.Contains(author), cancellation),
            MattersForReview = person.Has(Duty.Reviewer) ? await matters.CountAsync(row => row.Stage == Stage.Submitted && !row.Authors.Contains(author), cancellation) : 0,
            MattersForRelease = person.Has(Duty.Releaser) ? await matters.CountAsync(row => row.Stage == Stage.Approved && row.ReleaseId == null, cancellation) : 0,
        };
    }
}
