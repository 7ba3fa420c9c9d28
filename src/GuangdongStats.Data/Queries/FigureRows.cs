using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Every visible row of one figure: all measures, sources and vintages.</summary>
public sealed class FigureRows(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue)
{
    /// <returns>Levels, then growth, then shares; within one measure the latest release first.</returns>
    public async Task<IReadOnlyList<Observation>> Read(
        Indicator indicator, string region, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Observations.AsNoTracking()
            .Where(row => row.Indicator == indicator.Code && row.Region == region && row.Period == period && row.ReleasedAt <= knownAtUtc)
            .ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        return
        [
            .. rows.OrderBy(row => row.Measure)
                .ThenByDescending(row => row.ReleasedAt)
                .ThenBy(row => row.SourceId, StringComparer.Ordinal)
                .ThenByDescending(row => row.Vintage)
                .Select(row => row.ToObservation(source(row.SourceId))),
        ];
    }
}
