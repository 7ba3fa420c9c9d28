using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The releases that had been announced at a moment, with what readers may know of them; read once a data version.</summary>
public sealed class ReleaseCalendar(IDbContextFactory<StatsDb> databases, QueryCache cache)
{
    /// <returns>By moment, earliest first.</returns>
    public async Task<IReadOnlyList<PublicRelease>> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await cache.Get<IReadOnlyList<Kept>>(nameof(ReleaseCalendar), Query, list => list.Count, cancellation);
        return [.. all.Select(kept => At(kept, knownAtUtc)).OfType<PublicRelease>()];
    }

    /// <returns>Null: no such release, or not announced by then.</returns>
    public async Task<PublicRelease?> Find(int id, DateTime knownAtUtc, CancellationToken cancellation) =>
        (await Read(knownAtUtc, cancellation)).FirstOrDefault(release => release.Id == id);

    /// <summary>The next release that is announced; null when none is.</summary>
    public async Task<PublicRelease?> Next(DateTime knownAtUtc, CancellationToken cancellation) =>
        (await Read(knownAtUtc, cancellation)).FirstOrDefault(release => release.Standing == ReleaseStanding.Announced);

    private static PublicRelease? At(Kept kept, DateTime knownAt)
    {
        var (row, figures, revised, matters) = kept;
        var known = row.Events.Where(step => step.At <= knownAt).ToList();
        if (!known.Exists(step => step.Step == ReleaseStep.Planned))
        {
            return null;
        }

        var standing = StandingOf(row, known, knownAt);
        var isPublic = standing == ReleaseStanding.Public;
        var steps = known.Where(step => step.Step is ReleaseStep.Withdrawn or ReleaseStep.Restored).ToList();
        var said = steps.Concat(known.Where(step => step.Step is ReleaseStep.Planned or ReleaseStep.Cancelled)).Max(step => step.At);
        return new(
            row.Id,
            row.At,
            new(row.TitleZh, row.TitleEn),
            standing,
            isPublic ? new(row.NoticeZh, row.NoticeEn) : new("", ""),
            [.. steps.OrderBy(step => step.At).Select(step => new PublicReleaseStep(step.Step, step.At, new(step.NoticeZh, step.NoticeEn)))],
            isPublic ? figures : 0,
            isPublic ? revised : 0,
            standing is ReleaseStanding.Public or ReleaseStanding.Withdrawn && row.At > said ? row.At : said,
            row.Version)
        {
            Matters = isPublic ? matters : 0,
        };
    }

    private static ReleaseStanding StandingOf(ReleaseRow row, List<ReleaseEventRow> known, DateTime knownAt)
    {
        // Whatever was known then, what is withdrawn now is shown to nobody.
        if (row.State == ReleaseState.Withdrawn && row.At <= knownAt)
        {
            return ReleaseStanding.Withdrawn;
        }

        return known.Exists(step => step.Step == ReleaseStep.Cancelled) ? ReleaseStanding.Cancelled
            : row.At > knownAt ? ReleaseStanding.Announced
            : row.State == ReleaseState.Scheduled ? ReleaseStanding.Public
            : ReleaseStanding.Delayed;
    }

    private async Task<IReadOnlyList<Kept>> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Releases.AsNoTracking().Include(row => row.Events).AsSplitQuery().ToListAsync(cancellation);
        var counts = await db.Published.Where(row => row.ReleaseId != null)
            .GroupBy(row => row.ReleaseId!.Value)
            .Select(group => new { Id = group.Key, Figures = group.Count(), Revised = group.Count(row => row.Reason != null) })
            .ToDictionaryAsync(count => count.Id, cancellation);
        var matters = await db.PublishedMatters.GroupBy(row => row.ReleaseId).Select(group => new { Id = group.Key, Count = group.Count() }).ToDictionaryAsync(count => count.Id, count => count.Count, cancellation);
        return
        [
            .. rows.OrderBy(row => row.At).ThenBy(row => row.Id)
                .Select(row => (Row: row, Count: counts.GetValueOrDefault(row.Id)))
                .Select(pair => new Kept(pair.Row, pair.Count?.Figures ?? 0, pair.Count?.Revised ?? 0, matters.GetValueOrDefault(pair.Row.Id))),
        ];
    }

    private sealed record Kept(ReleaseRow Row, int Figures, int Revised, int Matters);
}
