using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>All regions in one period of an indicator as it was known at a moment; regions without a visible row are not in it.</summary>
/// <param name="proposal">Null, as everywhere but in <see cref="ImpactAsOf"/>: the figures as they are.</param>
public sealed class RegionsAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, Proposal? proposal = null)
{
    /// <returns>By the region's code.</returns>
    public async Task<IReadOnlyDictionary<string, SeriesPoint>> Read(
        Indicator indicator, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        return Points(indicator, period, await Rows(indicator, period, knownAtUtc, cancellation));
    }

    /// <summary>The rows themselves, of all regions.</summary>
    /// <param name="knownAtUtc">Null: whenever they are released.</param>
    internal async Task<IReadOnlyList<Observation>> Rows(Indicator indicator, Period period, DateTime? knownAtUtc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var asked = db.Published.Where(row => row.Indicator == indicator.Code && row.Period == period);
        if (knownAtUtc is { } moment)
        {
            asked = asked.Where(row => row.ReleasedAt <= moment);
        }

        var rows = await asked.ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        var visible = rows.Select(row => row.ToObservation(source(row.SourceId)));
        return proposal is null ? [.. visible] : proposal.Over(visible, row => row.Indicator == indicator.Code && row.Period == period);
    }

    internal static IReadOnlyDictionary<string, SeriesPoint> Points(Indicator indicator, Period period, IEnumerable<Observation> visible) => visible
        .GroupBy(row => row.Region, StringComparer.Ordinal)
        .ToDictionary(
            region => region.Key,
            region => Series.Build(new(indicator.Code, region.Key, period.Span), indicator, region).Points[0],
            StringComparer.Ordinal);
}
