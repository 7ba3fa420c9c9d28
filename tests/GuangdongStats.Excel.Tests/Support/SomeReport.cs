using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>A small made-up report with one sheet of each sort.</summary>
internal static class SomeReport
{
    public const string Link = "https://stats.example/indicators/widgets?asof=2025-06-30";

    public static TableSheet Table { get; } = new(
        "数据",
        "小器件产量",
        "公布数与推算数",
        [
            new("period", "时期代码", ReportColumnKind.Period),
            new("period_name", "时期", ReportColumnKind.Period),
            new("level", "水平值（套）", ReportColumnKind.Number),
            new("level_relation", "水平值·限定", ReportColumnKind.Flag),
            new("growth", "同比增速（%）", ReportColumnKind.Number, 1),
            new("base", "隐含同期数", ReportColumnKind.Derived, 0, "IFERROR(IF(AND(ISNUMBER([level]),ISNUMBER([growth]),[level_relation]=\"\"),[level]/(1+[growth]/100),\"\"),\"\")"),
            new("note", "说明", ReportColumnKind.Text),
        ],
        [
            Row("ytd-2025-02", "2025年1—2月", 47_000m, "", 30.5m, 47_000m / 1.305m, "=1+1"),
            Row("ytd-2025-03", "2025年1—3月", 73_000m, "", 31.0m, 73_000m / 1.31m, "+86 20 8888"),
            Row("ytd-2025-04", "2025年1—4月", 100_000m, "超", 32m, null, ""),
            Row("ytd-2025-05", "2025年1—5月", 124_700m, "", 33m, 124_700m / 1.33m, "<b>&\"'\n第二行\u0001"),
            Row("ytd-2025-06", "2025年1—6月", null, "", -3.2m, null, "未公布"),
        ]);

    public static ReportChart Chart { get; } = new(
        ReportChartKind.ColumnsAndLine, "小器件产量与增速", "图的文字说明", "数据", "period_name", "水平值（套）", "同比增速（%）",
        [new("level", "1450A0", "#,##0")], [new("growth", "B25000", "0.0")]);

    public static Report Whole { get; } = new(
        "zh-CN",
        "小器件产量",
        "某统计部门",
        new DateTime(2025, 6, 30, 1, 0, 0, DateTimeKind.Utc),
        [
            new FactSheet("封面", "小器件产量", "标题与引用", [new("时期", "2025年1—6月"), new("固定链接", Link, Link), new("别的", "file:///etc/passwd", "file:///etc/passwd")]),
            new ChartSheet("图表", "小器件产量", "图", [
                Chart,
                new(ReportChartKind.Stacked, "构成", "图二", "数据", "period_name", "%", "", [new("base", "1450A0", "0"), new("growth", "DBE1E9", "0")], []),
                new(ReportChartKind.Bars, "排序", "图三", "数据", "period_name", "套", "", [new("level", "1450A0", "#,##0")], [], Rows: 4),
            ]),
            Table,
            new TableSheet("来源", "来源", "网址", [new("id", "代码", ReportColumnKind.Key), new("address", "网址", ReportColumnKind.Link)], [
                [ReportCell.Of("office"), ReportCell.Of("https://office.example/a?b=1&c=2")],
                [ReportCell.Of("script"), ReportCell.Of("javascript:alert(1)")],
            ]),
        ],
        new("目录", "目录", "工作表", "内容"),
        "第 &P 页，共 &N 页",
        new("1450A0", "B25000", "DBE1E9", "74808F"));

    public static Report With(Report report, TableSheet table) => report with { Sheets = [report.Sheets[0], table] };

    private static IReadOnlyList<ReportCell> Row(string period, string name, decimal? level, string relation, decimal? growth, decimal? implied, string note) =>
        [ReportCell.Of(period), ReportCell.Of(name), ReportCell.Of(level), ReportCell.Of(relation), ReportCell.Of(growth), ReportCell.Of(implied), ReportCell.Of(note)];
}
