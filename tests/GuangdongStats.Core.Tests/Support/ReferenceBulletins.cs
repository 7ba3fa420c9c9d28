using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Support;

/// <summary>Bulletins of the published figures, gathered without the Data room.</summary>
internal static class ReferenceBulletins
{
    private static readonly Catalogue.Catalogue Catalogue = TheCatalogue();

    public static Bulletin? Bulletin(int year, int month, DateTime? knownAt = null) => BulletinPlan.For(Facts(year, month, knownAt ?? Today));

    public static IEnumerable<Bulletin> EveryMonth() =>
        Enumerable.Range(0, 12 * 12).Select(at => Bulletin(2015 + (at / 12), (at % 12) + 1)).OfType<Bulletin>();

    public static BulletinFacts Facts(int year, int month, DateTime knownAt)
    {
        var region = Catalogue.Region(Core.Catalogue.Region.GuangdongCode)!;
        var period = Period.YearToDate(year, month);
        return new(
            period,
            region,
            [.. Catalogue.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Flow && Series(indicator.Code, region.Code, Span.YearToDate, knownAt).At(period) is { IsEmpty: false })
                .Select(indicator => Flow(indicator, region, period, knownAt))],
            [.. Catalogue.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Stock).SelectMany(indicator =>
                Series(indicator.Code, region.Code, Span.Point, knownAt).Points.LastOrDefault(point => point.HasFirmLevel && point.Period.LastDay <= period.LastDay) is { } point
                    ? [new BulletinFacts.Stock(indicator, new(indicator.Code, region.Code, Span.Point), point)]
                    : Array.Empty<BulletinFacts.Stock>())],
            ReferenceRows.Registers(knownAt),
            SourceDays(),
            Catalogue.Indicators);
    }

    private static BulletinFacts.Flow Flow(Indicator indicator, Region region, Period period, DateTime knownAt)
    {
        var own = Series(indicator.Code, region.Code, Span.YearToDate, knownAt);
        var nation = Series(indicator.Code, Core.Catalogue.Region.NationCode, Span.YearToDate, knownAt);
        var explanation = Explanation.Of(indicator, region, period, new(
            own,
            nation,
            indicator.IsMonthlyOutput ? Series(indicator.Code, region.Code, Span.Month, knownAt) : null,
            indicator.IsMonthlyOutput ? own : null,
            Regions(indicator.Code, period.Slug, knownAt),
            Provinces));
        var ranks = own.Points.Where(point => point.Period.IsFullYear && point.HasFirmLevel)
            .Select(point => (point.Period.Year, Rank: Rank.Among(region.Code, Regions(indicator.Code, point.Period.Slug, knownAt), Provinces)))
            .Where(pair => pair.Rank is not null)
            .ToDictionary(pair => pair.Year, pair => pair.Rank!);
        return BulletinFacts.Flow.Of(explanation, nation, ClaimsAbout(indicator.Code, knownAt), ranks, Catalogue);
    }

    private static Dictionary<string, DateOnly> SourceDays()
    {
        var printed = ReferenceRows.Observations.GroupBy(row => row.Source.Id).ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Period.LastDay), StringComparer.Ordinal);
        return Catalogue.Sources
            .Where(source => source.Published.Length > 0 || printed.ContainsKey(source.Id))
            .ToDictionary(source => source.Id, source => source.Published.Length > 0 ? ReleaseTime.LastDayOf(source.Published) : printed[source.Id], StringComparer.Ordinal);
    }
}
