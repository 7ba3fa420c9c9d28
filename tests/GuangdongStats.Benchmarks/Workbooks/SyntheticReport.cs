using System.Globalization;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Benchmarks.Workbooks;

/// <summary>Made-up reports as the site lays them out: a cover, a chart, tables of published numbers with their flags and of live formulas.</summary>
internal static class SyntheticReport
{
    private const int TableColumns = 12;

    /// <summary>Tables of 120 rows and 12 columns, four of them formulas, until there are so many cells.</summary>
    public static Report Of(int cells)
    {
        const int rows = 120;
        var tables = Enumerable.Range(0, Math.Max(1, cells / (rows * TableColumns))).Select(Table).ToList();
        return With([
            new ChartSheet("图表", "合成", "图", [
                new(ReportChartKind.ColumnsAndLine, "合成产量与增速", "图的文字说明", tables[0].Name, "period", "水平值", "同比增速", [new("level", "1450A0", "#,##0")], [new("growth", "B25000", "0.0")]),
            ]),
            .. tables,
        ]);

        static TableSheet Table(int number) => new(
            "表" + number.ToString(CultureInfo.InvariantCulture), "合成", "公布数与推算数",
            [
                new("period", "时期代码", ReportColumnKind.Period), new("period_name", "时期", ReportColumnKind.Period),
                new("level", "水平值（套）", ReportColumnKind.Number), new("level_relation", "水平值·限定", ReportColumnKind.Flag), new("level_status", "水平值·状态", ReportColumnKind.Flag),
                new("growth", "同比增速（%）", ReportColumnKind.Number, 1), new("growth_status", "同比增速·状态", ReportColumnKind.Flag),
                new("earlier", "上年同期水平值", ReportColumnKind.Number),
                Derived("computed", "IF([earlier]>0,([level]/[earlier]-1)*100,\"\")"), Derived("base", "IF([growth]>-100,[level]/(1+[growth]/100),\"\")"),
                Derived("gap", "[growth]-[computed]"), Derived("base_gap", "([base]/[earlier]-1)*100"),
            ],
            [.. Enumerable.Range(0, rows).Select(row => Row(number, row))]);

        static ReportColumn Derived(string key, string formula) => new(key, "推算·" + key, ReportColumnKind.Derived, 1, $"IFERROR(IF([level_relation]=\"\",{formula},\"\"),\"\")");

        static IReadOnlyList<ReportCell> Row(int table, int row)
        {
            decimal level = 10_000 + (((table * 120) + row) * 7919L % 900_000), earlier = level * 0.8m, growth = 24.6m;
            var computed = ((level / earlier) - 1) * 100;
            var implied = level / (1 + (growth / 100));
            return
            [
                ReportCell.Of(string.Create(CultureInfo.InvariantCulture, $"month-{2016 + (row / 12)}-{1 + (row % 12):00}")),
                ReportCell.Of(string.Create(CultureInfo.InvariantCulture, $"{2016 + (row / 12)}年{1 + (row % 12)}月")),
                ReportCell.Of(level), ReportCell.Empty, ReportCell.Of("初步"), ReportCell.Of(growth), ReportCell.Of("初步"), ReportCell.Of(earlier),
                ReportCell.Of(computed), ReportCell.Of(implied), ReportCell.Of(growth - computed), ReportCell.Of(((implied / earlier) - 1) * 100),
            ];
        }
    }

    /// <summary>What the long sheet is written into: heads and one row.</summary>
    public static Report Long() => With([
        new TableSheet(
            "数据", "合成", "逐项数据",
            [.. LongTable.Columns.Select((name, index) => index == 0 ? new ReportColumn(name, name, ReportColumnKind.Key) : LongTable.IsNumber(name) ? new(name, name, ReportColumnKind.Number, -1) : new(name, name, ReportColumnKind.Flag))],
            [[.. LongTable.Columns.Select(name => LongTable.IsNumber(name) ? ReportCell.Of(1_000_000m) : ReportCell.Of("synthetic-indicator"))]]),
    ]);

    private static Report With(IReadOnlyList<WorkbookSheet> sheets) => new(
        "zh-CN", "合成", "合成", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        [new FactSheet("封面", "合成", "标题", [new("时期", "合成")]), .. sheets],
        new("目录", "目录", "工作表", "内容"), "第 &P 页", new("1450A0", "B25000", "DBE1E9", "74808F"));
}
