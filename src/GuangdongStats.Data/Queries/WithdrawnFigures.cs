using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Which figures of an indicator in a region are withdrawn now; read once a data version.</summary>
public sealed class WithdrawnFigures(IDbContextFactory<StatsDb> databases, QueryCache cache)
{
    /// <returns>Those that had been released by then; latest period first.</returns>
    public async Task<IReadOnlyList<WithdrawnFigure>> Read(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await cache.Get<IReadOnlyList<(WithdrawnFigure Figure, DateTime ReleasedAt)>>((nameof(WithdrawnFigures), indicator.Code, region.Code), Query, list => list.Count, cancellation);
        return [.. all.Where(row => row.ReleasedAt <= knownAtUtc).Select(row => row.Figure)];

        async Task<IReadOnlyList<(WithdrawnFigure, DateTime)>> Query(CancellationToken token)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            var withdrawn = await db.Releases.AsNoTracking().Where(release => release.State == ReleaseState.Withdrawn).Include(release => release.Events).ToListAsync(token);
            if (withdrawn.Count == 0)
            {
                return [];
            }

            var ids = withdrawn.Select(release => (int?)release.Id).ToList();
            var rows = await db.Observations.AsNoTracking()
                .Where(row => ids.Contains(row.ReleaseId) && row.Indicator == indicator.Code && row.Region == region.Code)
                .Select(row => new { row.Period, row.Measure, row.ReleaseId, row.ReleasedAt })
                .ToListAsync(token);
            return
            [
                .. rows.OrderByDescending(row => row.Period.SortKey).ThenBy(row => row.Measure).Select(row =>
                {
                    var step = withdrawn.Single(release => release.Id == row.ReleaseId).Events.Where(step => step.Step == ReleaseStep.Withdrawn).MaxBy(step => step.At)!;
                    return (
                        new WithdrawnFigure(new(indicator.Code, region.Code, row.Period, row.Measure), row.ReleaseId!.Value, step.At, new(step.NoticeZh, step.NoticeEn)),
                        row.ReleasedAt);
                }),
            ];
        }
    }
}
