using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

/// <summary>
/// The figure that stands for each indicator: of Guangdong, else of the nation, else of the region with the most periods; the latest
/// level of normal confidence, else the latest level, else the latest growth or share.
/// </summary>
public sealed class LatestFigures(CatalogueReader catalogues, RegionsWithFigures regions, SeriesCache series)
{
    /// <returns>In the catalogue's order.</returns>
    public async Task<IReadOnlyList<IndicatorRow>> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var rows = new List<IndicatorRow>(catalogue.Indicators.Count);
        foreach (var indicator in catalogue.Indicators)
        {
            rows.Add(await Row(catalogue, indicator, knownAtUtc, cancellation));
        }

        return rows;
    }

    private async Task<IndicatorRow> Row(Catalogue catalogue, Indicator indicator, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var known = await regions.Read(indicator, knownAtUtc, cancellation);
        if (known.Count == 0)
        {
            return new(indicator, null, null, null);
        }

        var region = known.OrderBy(entry => Preference(entry.Region)).ThenByDescending(entry => entry.Periods).First().Region;
        var candidates = new List<Series>();
        foreach (var span in indicator.Spans.Where(span => known.Any(entry => entry.Region == region && entry.Span == span)))
        {
            candidates.Add(await series.Get(indicator, region, span, knownAtUtc, cancellation));
        }

        var (key, point) = Find(candidates, s => s.LatestFirmLevel())
            ?? Find(candidates, s => s.Latest(Measure.Level))
            ?? Find(candidates, s => s.Latest(Measure.Growth))
            ?? Find(candidates, s => s.Latest(Measure.Share))
            ?? (null, null);
        return new(indicator, catalogue.Region(region), key, point);
    }

    private static (SeriesKey? Key, SeriesPoint? Point)? Find(IEnumerable<Series> candidates, Func<Series, SeriesPoint?> latest)
    {
        foreach (var candidate in candidates)
        {
            if (latest(candidate) is { } point)
            {
                return (candidate.Key, point);
            }
        }

        return null;
    }

    private static int Preference(string region) => region switch { Region.GuangdongCode => 0, Region.NationCode => 1, _ => 2 };
}
