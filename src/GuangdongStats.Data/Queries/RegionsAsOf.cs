using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>All regions in one period of an indicator as it was known at a moment; regions without a visible row are not in it.</summary>
public sealed class RegionsAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue)
{
    /// <returns>By the region's code.</returns>
    public async Task<IReadOnlyDictionary<string, SeriesPoint>> Read(
        Indicator indicator, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Observations.AsNoTracking()
            .Where(row => row.Indicator == indicator.Code && row.Period == period && row.ReleasedAt <= knownAtUtc)
            .ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        return rows
            .GroupBy(row => row.Region, StringComparer.Ordinal)
            .ToDictionary(
                region => region.Key,
                region => Series.Build(
                    new(indicator.Code, region.Key, period.Span),
                    indicator,
                    region.Select(row => row.ToObservation(source(row.SourceId)))).Points[0],
                StringComparer.Ordinal);
    }
}
