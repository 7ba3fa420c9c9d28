using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Opens pages under embargo to those who may see them: releasers, and the viewers that a release names. Each view is logged, and so is each attempt of others.</summary>
public sealed class ReleasePreviews(WorkWriter writer)
{
    /// <param name="page">The address that is viewed, for the log.</param>
    /// <returns>Null: there is nothing to preview, or not for this person.</returns>
    public async Task<ReleasePreview?> Open(Actor actor, int releaseId, string page, CancellationToken cancellation)
    {
        ReleasePreview? preview = null;
        var subject = $"release/{releaseId}";
        var refusal = await writer.Do(actor, subject, async unit =>
        {
            var ahead = await unit.Db.Releases.AsNoTracking().Include(release => release.Viewers)
                .Where(release => release.State == ReleaseState.Scheduled && release.At > unit.Now).ToListAsync(unit.Cancellation);
            if (ahead.Find(release => release.Id == releaseId) is not { } wanted)
            {
                return Refusal.NotFound;
            }

            // At its minute those before it are public too: the page shows them all, so all must be open to the person.
            if (!unit.Person.Has(Duty.Releaser) && ahead.Exists(release => release.At <= wanted.At && release.Viewers.TrueForAll(viewer => viewer.AccountId != unit.Person.Id)))
            {
                return Refusal.NotAllowed;
            }

            unit.Audit("release.preview", subject, "", page);
            preview = new(wanted.Id, wanted.At, new(wanted.TitleZh, wanted.TitleEn));
            return null;
        }, cancellation);
        return refusal is null ? preview : null;
    }
}
