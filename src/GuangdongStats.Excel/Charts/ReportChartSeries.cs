namespace GuangdongStats.Excel.Charts;

/// <param name="Column">The key of a column of numbers; its head names the series.</param>
/// <param name="Colour"><c>RRGGBB</c>.</param>
/// <param name="Format">Excel's number format of axis and labels.</param>
public sealed record ReportChartSeries(string Column, string Colour, string Format);
