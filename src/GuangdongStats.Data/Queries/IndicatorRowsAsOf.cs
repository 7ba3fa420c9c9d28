using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>All rows of an indicator, of every region and span, that were known at a moment; from memory once they were asked for.</summary>
public sealed class IndicatorRowsAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, ReleaseMoments moments, QueryCache cache)
{
    public async Task<IReadOnlyList<Observation>> Get(Indicator indicator, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(IndicatorRowsAsOf), indicator.Code, moment),
            token => Read(indicator, moment, token),
            rows => rows.Count,
            cancellation);
    }

    private async Task<IReadOnlyList<Observation>> Read(Indicator indicator, DateTime moment, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Published.Where(row => row.Indicator == indicator.Code && row.ReleasedAt <= moment).ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        return [.. rows.Select(row => row.ToObservation(source(row.SourceId)))];
    }
}
