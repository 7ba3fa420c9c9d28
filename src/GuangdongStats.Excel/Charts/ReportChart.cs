namespace GuangdongStats.Excel.Charts;

/// <summary>A native chart over columns of a table.</summary>
/// <param name="Table">The name of its sheet, as the report wished it.</param>
/// <param name="Category">The key of the column that names the slots.</param>
/// <param name="Columns">Drawn as columns or bars.</param>
/// <param name="Lines">Drawn as lines on the right axis; empty for other kinds.</param>
/// <param name="AltText">For those who do not see it.</param>
/// <param name="Rows">How many rows of the table are drawn, from the first; null for all.</param>
public sealed record ReportChart(
    ReportChartKind Kind,
    string Title,
    string AltText,
    string Table,
    string Category,
    string LeftAxis,
    string RightAxis,
    IReadOnlyList<ReportChartSeries> Columns,
    IReadOnlyList<ReportChartSeries> Lines,
    int? Rows = null);
