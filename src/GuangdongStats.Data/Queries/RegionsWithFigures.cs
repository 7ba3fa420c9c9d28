using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Which regions and spans of an indicator have any figure, for pickers and for naming what is missing from a rank.</summary>
public sealed class RegionsWithFigures(IDbContextFactory<StatsDb> databases, ReleaseMoments moments, QueryCache cache)
{
    /// <returns>With the number of periods that have at least one visible row; ordered by region code, then span.</returns>
    public async Task<IReadOnlyList<(string Region, Span Span, int Periods)>> Read(
        Indicator indicator, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get((nameof(RegionsWithFigures), indicator.Code, moment), Query, list => list.Count, cancellation);

        async Task<IReadOnlyList<(string, Span, int)>> Query(CancellationToken token)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            var keys = await db.Published
                .Where(row => row.Indicator == indicator.Code && row.ReleasedAt <= moment)
                .Select(row => new { row.Region, row.Period })
                .Distinct()
                .ToListAsync(token);
            return
            [
                .. keys.GroupBy(key => (key.Region, key.Period.Span))
                    .OrderBy(group => group.Key.Region, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Span)
                    .Select(group => (group.Key.Region, group.Key.Span, group.Count())),
            ];
        }
    }
}
