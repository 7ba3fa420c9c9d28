using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Reports;

/// <summary>Native charts over tables of figures, in the colours of the site.</summary>
public static class FigureCharts
{
    private const string Rate = "0.0";

    /// <summary>Of a table of a series and its chart: it names growth only where there is any.</summary>
    /// <param name="span">In words.</param>
    public static string Title(IReadOnlyList<Explanation> rows, Region region, Indicator indicator, string span, Language language, IStringLocalizer<ReportText> text) =>
        text[rows.Any(row => row.Point.GrowthFigure.HasNumber) ? "OutputTitle" : "LevelTitle", region.Name.In(language), indicator.Name.In(language), span];

    /// <summary>Columns of the level, a line of published growth on the second axis; none when the table has neither.</summary>
    /// <param name="summary">What the picture shows, in sentences.</param>
    public static IEnumerable<ReportChart> Output(TableSheet table, string title, string summary, Indicator indicator, Language language, IStringLocalizer<ReportText> text)
    {
        var colours = ReportPalette.Colours;
        var columns = Has(table, "level") ? new ReportChartSeries[] { new("level", colours.Main, Whole(indicator)) } : [];
        var lines = Has(table, "growth") ? new ReportChartSeries[] { new("growth", colours.Second, Rate) } : [];
        if (columns.Length + lines.Length > 0)
        {
            yield return new(
                ReportChartKind.ColumnsAndLine, title, Alternative(title, summary, table, text), table.Name, "period_name",
                text["ChartLevel", indicator.Unit.Name.In(language)], text["ChartGrowth"], columns, lines);
        }
    }

    /// <summary>The region and all others, together the nation; none when no share can be computed.</summary>
    public static IEnumerable<ReportChart> Share(TableSheet table, string title, string summary, IStringLocalizer<ReportText> text)
    {
        if (Has(table, "share_computed"))
        {
            yield return new(
                ReportChartKind.Stacked, title, Alternative(title, summary, table, text), table.Name, "period_name", text["ChartShare"], "",
                [new("share_computed", ReportPalette.Colours.Main, Rate), new("others", ReportPalette.Colours.Quiet, Rate)], []);
        }
    }

    /// <summary>Bars of the regions with a level, the largest first: the first rows of the table.</summary>
    public static ReportChart Ranking(TableSheet table, Ranking ranking, Indicator indicator, Language language, IStringLocalizer<ReportText> text) => new(
        ReportChartKind.Bars, ranking.Title, Alternative(ranking.Title, ranking.Summary, table, text), table.Name, "region_name",
        text["ChartLevel", indicator.Unit.Name.In(language)], "", [new("level", ReportPalette.Colours.Main, Whole(indicator))], [], ranking.Marks.Count);

    private static string Whole(Indicator indicator) => indicator.Unit.IsPercent ? Rate : "#,##0";

    private static bool Has(TableSheet table, string key) =>
        table.ColumnNumber(key) is > 0 and var number && table.Rows.Any(row => row[number - 1].Number is not null);

    private static string Alternative(string title, string summary, TableSheet table, IStringLocalizer<ReportText> text) =>
        text["ChartAlt", (summary.Length > 0 ? summary : title).TrimEnd('。', '.', ' '), table.Name];
}
