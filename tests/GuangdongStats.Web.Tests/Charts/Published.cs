using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Seeding;

namespace GuangdongStats.Web.Tests.Charts;

/// <summary>Series of the published figures that come with the program.</summary>
internal static class Published
{
    public const string Robots = "industrial-robots", CoreAi = "ai-core-industry-scale";

    private static readonly ReferenceFigures Figures = ReferenceReader.Read(ReferenceFiles.From(null)).Figures!;
    private static readonly Dictionary<string, Source> Sources = Figures.Sources.ToDictionary(row => row.Id, row => row.ToSource(), StringComparer.Ordinal);

    public static IReadOnlyList<Region> Provinces { get; } =
        [.. Figures.Regions.Select(row => row.ToRegion()).Where(region => region.Level == RegionLevel.Province)];

    public static Indicator Indicator(string code) => Figures.Indicators.Single(row => row.Code == code).ToIndicator();

    public static Region Region(string code) => Figures.Regions.Single(row => row.Code == code).ToRegion();

    public static Series Series(string indicator, string region, Span span = Span.YearToDate) => Core.Observations.Series.Build(
        new(indicator, region, span), Indicator(indicator),
        Figures.Observations.Where(row => row.Indicator == indicator && row.Region == region && row.Period.Span == span).Select(row => row.ToObservation(Sources[row.SourceId])));

    public static PeriodRange Range(string from, string to) => new(Period.Parse(from), Period.Parse(to));
}
