using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>Gathers what is known of a figure and has it explained; from memory once it was asked for.</summary>
public sealed class ExplanationAsOf(SeriesCache series, CatalogueReader catalogue)
{
    public async Task<Explanation> Read(Indicator indicator, Region region, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var own = await series.Get(indicator, region.Code, period.Span, knownAtUtc, cancellation);
        var hasMonths = indicator.IsMonthlyOutput && period.Span != Span.Point;
        var other = hasMonths
            ? await series.Get(indicator, region.Code, period.Span == Span.Month ? Span.YearToDate : Span.Month, knownAtUtc, cancellation)
            : null;
        return Explanation.Of(indicator, region, period, new(
            own,
            await series.Get(indicator, Region.NationCode, period.Span, knownAtUtc, cancellation),
            period.Span == Span.Month ? own : other,
            period.Span == Span.YearToDate ? own : other,
            await series.Regions(indicator, period, knownAtUtc, cancellation),
            await Provinces(cancellation)));
    }

    /// <summary>The rank alone; null where none is computed.</summary>
    public async Task<RankInterval?> Rank(Indicator indicator, Region region, Period period, DateTime knownAtUtc, CancellationToken cancellation) =>
        Explanation.RankOf(indicator, region, await series.Regions(indicator, period, knownAtUtc, cancellation), await Provinces(cancellation));

    private async Task<IReadOnlyList<string>> Provinces(CancellationToken cancellation) =>
        [.. (await catalogue.Read(cancellation)).Regions.Where(place => place.Level == RegionLevel.Province).Select(place => place.Code)];
}
