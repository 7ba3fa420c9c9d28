using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>Gathers what an indicator's page and downloads show, all as known at one moment.</summary>
public sealed class IndicatorFigures(SeriesCache series, RegionsWithFigures regions, CheckedClaimsAsOf claims, HeadlinesAsOf headlines)
{
    public async Task<IndicatorData> Read(SeriesQuery query, Catalogue catalogue, DateTime knownAt, CancellationToken cancellation)
    {
        var (indicator, region) = (query.Indicator, query.Region);
        var own = await series.Get(indicator, region.Code, query.Span, knownAt, cancellation);
        var yearToDate = query.Span == Span.Month ? await series.Get(indicator, region.Code, Span.YearToDate, knownAt, cancellation) : null;
        var points = indicator.Kind == IndicatorKind.Flow ? await series.Get(indicator, region.Code, Span.Point, knownAt, cancellation) : null;
        var range = query.Range(own);
        var rankedBy = region.IsNation ? await series.Get(indicator, Region.GuangdongCode, query.Span, knownAt, cancellation) : own;
        var ranked = rankedBy.Points.LastOrDefault(point =>
            point.Level is { Shown: { Basis: Basis.Reported, Source.Confidence: Confidence.Normal } } && (query.To is null || point.Period <= query.To))?.Period;
        return new(
            query,
            range,
            own,
            yearToDate,
            await series.Get(indicator, Region.NationCode, query.Span, knownAt, cancellation),
            points?.Points ?? [],
            ranked,
            ranked is { } period ? await series.Regions(indicator, period, knownAt, cancellation) : null,
            await regions.Read(indicator, knownAt, cancellation),
            await claims.Read(indicator, region, knownAt, cancellation),
            await headlines.Read(indicator, region, knownAt, cancellation));
    }

    /// <summary>The slots of the range in order; in a month range January–February is the year to date of February (R1).</summary>
    public static IEnumerable<SeriesPoint> PointsOf(IndicatorData data) =>
        data.Range is { } range ? range.Slots().Select(slot => slot.Span == range.Span ? data.Series.At(slot) : data.YearToDate!.At(slot)) : [];
}
