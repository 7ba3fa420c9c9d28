using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What can be chosen, and what is.</summary>
/// <param name="query">Null while nothing, or nothing readable, was asked for.</param>
public sealed class ExploreForm(ReportQuery? query, Catalogue catalogue, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ExploreText> text)
{
    private static readonly int[] RollingMonths = [12, 24, 36, 60, 120];

    private Language Language => reading.Language;

    public bool IsFirst => ReportRequest.IsEmpty(reading);

    public IReadOnlyList<(string Code, string Label, bool IsChosen)> Indicators { get; } =
        [.. catalogue.Indicators.Select(one => (one.Code, one.Name.In(reading.Language), query?.Indicators.Contains(one.Code) == true))];

    public IReadOnlyList<(string Code, string Label, bool IsChosen)> Regions { get; } =
        [.. catalogue.Regions.Select(one => (one.Code, one.Name.In(reading.Language), (query?.Regions ?? [Region.GuangdongCode]).Contains(one.Code)))];

    public IEnumerable<(string Code, string Label, bool IsChosen)> SpanChoices => Spans.All.Select(one =>
        (Spans.Code(one), text[one switch { Span.YearToDate => "SpanYtd", Span.Month => "SpanMonth", _ => "SpanPoint" }].Value, query?.Spans.Contains(one) != false));

    public IEnumerable<(string Code, string Label, bool IsChosen)> MeasureChoices => Enum.GetValues<Measure>().Select(one =>
        (ReportQuery.Code(one), text[$"Measure{one}"].Value, query?.Measures.Contains(one) != false));

    /// <summary>The parts that can be left out of a workbook.</summary>
    public IEnumerable<(string Code, string Label, bool IsChosen)> Sheets =>
        Enum.GetValues<ReportPart>().Select(part => (ReportQuery.Code(part), text[$"Sheet{part}"].Value, query?.Sheets.Contains(part) != false));

    /// <summary>The lengths that roll; one that was asked for by hand is among them.</summary>
    public IEnumerable<(string Code, string Label, bool IsChosen)> LastChoices => RollingMonths.Append(Range.Months ?? RollingMonths[0]).Distinct().Order().Select(months =>
        (months.ToString(CultureInfo.InvariantCulture), text["LastMonths", months].Value, months == Range.Months));

    public string? From => Range.From?.IsoMonth;

    public string? To => Range.To?.IsoMonth;

    public IEnumerable<(string Label, string Url)> Examples =>
    [
        (text["ExampleRobots"], urls.Explore(new(["industrial-robots"], [Region.NationCode, Region.GuangdongCode], [Span.YearToDate], [Measure.Level, Measure.Growth]))),
        (text["ExampleHeadline"], urls.Explore(new(catalogue.Indicators.Where(one => one.IsHeadline).Select(one => one.Code), range: ReportRange.Last(12)))),
        (text["ExampleGrowth"], urls.Explore(new(
            ["industrial-robots"], catalogue.Regions.Where(one => one.Level <= RegionLevel.Province).Select(one => one.Code), [Span.YearToDate], [Measure.Growth], ReportRange.Since(Period.Month(2024, 1))))),
    ];

    private ReportRange Range => query?.Range ?? ReportRange.Usual;
}
