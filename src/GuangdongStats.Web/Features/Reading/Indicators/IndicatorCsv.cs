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
        "indicator", "indicator_name", "region", "region_name", "period", "period_start", "period_end", "unit",
        .. ColumnsOf("level", "level"), .. ColumnsOf("growth", "growth_percent"), .. ColumnsOf("share", "share_percent"),
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
                point.Period.Slug, Day(point.Period.FirstDay), Day(point.Period.LastDay), CsvText.Text(indicator.Unit.Code),
                .. Fields(point, Measure.Level), .. Fields(point, Measure.Growth), .. Fields(point, Measure.Share),
            ]));
        }

        return text.ToString();
    }

    private static string[] ColumnsOf(string measure, string number) =>
        [number, $"{measure}_relation", $"{measure}_precision", $"{measure}_absence", $"{measure}_status", $"{measure}_basis", $"{measure}_confidence", $"{measure}_source", $"{measure}_released"];

    private static string[] Fields(SeriesPoint point, Measure measure)
    {
        var figure = point.FigureOf(measure);
        return point.Of(measure)?.Shown is not { } shown
            ? ["", "", "", CsvText.Code(figure.Absence), "", "", "", "", ""]
            :
            [
                CsvText.Number(figure.HasNumber ? figure.Value : null), figure.HasNumber ? CsvText.Code<Relation>(figure.Relation) : "", CsvText.Number(figure.Precision),
                CsvText.Code(figure.Absence), CsvText.Code<Status>(shown.Status), CsvText.Code<Basis>(shown.Basis), CsvText.Code<Confidence>(shown.Source.Confidence),
                CsvText.Text(shown.Source.Id), Day(shown.Release.Day),
            ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
