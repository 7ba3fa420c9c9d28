using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Small made-up figures, for tests of what the published ones do not happen to show.</summary>
internal static class Made
{
    public const string Widgets = "made-up-widgets", Guangdong = "440000", Shanghai = "310000", Zhejiang = "330000", Guangzhou = "440100", Shenzhen = "440300";

    public static Source Office { get; } = SourceOf("office", "Made-up office", SourceKind.NationalStatistics, Confidence.Normal);

    public static Source Daily { get; } = SourceOf("daily", "Made-up Daily", SourceKind.Press, Confidence.Normal);

    public static Source Rumour { get; } = SourceOf("rumour", "Made-up rumour", SourceKind.Press, Confidence.Low);

    public static Indicator Flow { get; } = new(
        Widgets, new("小器件产量", "Output of widgets"), IndicatorKind.Flow, new("sets", new("套", "sets")), "robots", IsHeadline: true, default, 0, IsMonthlyOutput: true);

    public static Indicator Stock { get; } = Flow with { Kind = IndicatorKind.Stock, Unit = new("parks", new("个", "parks")), IsMonthlyOutput = false };

    public static Catalogue Places { get; } = new(
        [Flow],
        [
            new(Region.NationCode, new("全国", "China"), RegionLevel.Nation, null),
            new(Shanghai, new("上海市", "Shanghai"), RegionLevel.Province, Region.NationCode),
            new(Zhejiang, new("浙江省", "Zhejiang"), RegionLevel.Province, Region.NationCode),
            new(Guangdong, new("广东省", "Guangdong"), RegionLevel.Province, Region.NationCode),
            new(Guangzhou, new("广州市", "Guangzhou"), RegionLevel.City, Guangdong),
            new(Shenzhen, new("深圳市", "Shenzhen"), RegionLevel.City, Guangdong),
        ],
        [Office, Daily, Rumour]);

    public static Region Place(string code) => Places.Region(code)!;

    public static Figure Sets(decimal value, decimal precision = 1) => Figure.Exact(value, precision);

    public static Figure Percent(decimal value, decimal precision = 0.1m) => Figure.Exact(value, precision);

    /// <param name="slug"><c>ytd-2025-05</c>.</param>
    public static Observation Row(
        string slug, Figure figure, Measure measure = Measure.Level, string region = Guangdong, Source? source = null, Basis basis = Basis.Reported, Status status = Status.AsPublished,
        int vintage = 1, string note = "", string released = "2025-06-30") =>
        new(Widgets, region, Period.Parse(slug), measure, figure, basis, status, source ?? Daily, vintage, ReleaseTime.Parse(released, Period.Parse(slug), false), note);

    public static Observation Growth(string slug, Figure figure, string region = Guangdong, Source? source = null) => Row(slug, figure, Measure.Growth, region, source);

    /// <summary>Of those rows that belong to the key.</summary>
    public static Series SeriesOf(Indicator indicator, string region, Span span, params IEnumerable<Observation> rows) =>
        Series.Build(new(indicator.Code, region, span), indicator, rows.Where(row => row.Region == region && row.Period.Span == span));

    private static Source SourceOf(string id, string publisher, SourceKind kind, Confidence confidence) =>
        new(id, $"{publisher} on widgets", publisher, $"https://{id}.example/widgets", "2025-06-30", "en", kind, confidence, "") { Accessed = "2026-01-01" };
}
