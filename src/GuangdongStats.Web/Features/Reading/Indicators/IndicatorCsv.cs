using System.Globalization;
using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>
/// The figures of an indicator's page as CSV: one row a slot of the chart, gaps with the code of their reason, columns with stable
/// English names. Periods are texts that no spreadsheet takes for a date (<c>ytd-2025-05</c>), beside their first and last day.
/// </summary>
public static class IndicatorCsv
{
    private static readonly string[] Columns =
    [
        "indicator", "indicator_name", "region", "region_name", "period", "period_start", "period_end",
        "level", "unit", "level_relation", "level_precision", "level_absence", "level_status", "level_basis", "level_confidence", "level_source", "level_released",
        "growth_percent", "growth_relation", "growth_precision", "growth_absence", "growth_source", "growth_released",
        "share_percent", "share_relation", "share_precision", "share_source", "share_released",
    ];

    /// <param name="points">The slots in order.</param>
    public static string Write(Indicator indicator, Region region, IEnumerable<SeriesPoint> points, Language language)
    {
        var text = new StringBuilder().Append(CsvText.ByteOrderMark).Append(CsvText.Line(Columns));
        foreach (var point in points)
        {
            text.Append(CsvText.Line(
            [
                CsvText.Text(indicator.Code), CsvText.Text(indicator.Name.In(language)),
                CsvText.Text(region.Code), CsvText.Text(region.Name.In(language)),
                point.Period.Slug, Day(point.Period.FirstDay), Day(point.Period.LastDay),
                .. Number(point.LevelFigure, CsvText.Text(indicator.Unit.Code)),
                Absence(point.LevelFigure), Name(point.Level?.Shown.Status), Name(point.Level?.Shown.Basis), Name(point.Level?.Shown.Source.Confidence),
                .. Origin(point.Level),
                .. Number(point.GrowthFigure), Absence(point.GrowthFigure), .. Origin(point.Growth),
                .. Number(point.ShareFigure), .. Origin(point.Share),
            ]));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Number(Figure figure, params string[] unit) =>
    [
        CsvText.Number(figure.HasNumber ? figure.Value : null), .. unit,
        figure.HasNumber ? Name<Relation>(figure.Relation) : "", CsvText.Number(figure.Precision),
    ];

    private static string Absence(Figure figure) => Name(figure.Absence);

    private static IEnumerable<string> Origin(Choice? choice) =>
        choice is null ? ["", ""] : [CsvText.Text(choice.Shown.Source.Id), Day(choice.Shown.Release.Day)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>NotYetPublished → not-yet-published.</summary>
    private static string Name<T>(T? member)
        where T : struct, Enum =>
        member is not { } value ? "" : string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
