using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>What a release added and revised, as far as it was public at a moment; once a release.</summary>
public sealed class ReleaseContents(IDbContextFactory<StatsDb> databases, ReleaseMoments moments, QueryCache cache)
{
    /// <returns>By indicator, region, period and measure; empty while it is not public.</returns>
    public async Task<IReadOnlyList<ReleasedFigure>> Read(int releaseId, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get((nameof(ReleaseContents), releaseId, moment), Query, list => list.Count, cancellation);

        async Task<IReadOnlyList<ReleasedFigure>> Query(CancellationToken token)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            var own = db.Published.Where(row => row.ReleaseId == releaseId && row.ReleasedAt <= moment);
            var lines = await db.Published
                .Where(row => row.SourceId == Department.Source.Id && row.ReleasedAt <= moment && own.Any(mine =>
                    mine.Indicator == row.Indicator && mine.Region == row.Region && mine.Period == row.Period && mine.Measure == row.Measure))
                .ToListAsync(token);
            return
            [
                .. lines.Select(row => row.ToObservation(Department.Source))
                    .GroupBy(row => new FigureKey(row.Indicator, row.Region, row.Period, row.Measure))
                    .OrderBy(line => line.Key.Indicator, StringComparer.Ordinal)
                    .ThenBy(line => line.Key.Region, StringComparer.Ordinal)
                    .ThenBy(line => line.Key.Period.SortKey)
                    .ThenBy(line => line.Key.Measure)
                    .Select(line => InItsLine([.. line.OrderBy(row => row.Vintage)])),
            ];
        }

        ReleasedFigure InItsLine(List<Observation> line)
        {
            var index = line.FindIndex(row => row.ReleaseId == releaseId);
            return new(line[index], index > 0 ? line[index - 1] : null, index + 1 < line.Count ? line[index + 1] : null);
        }
    }
}
