namespace GuangdongStats.Excel.Charts;

public enum ReportChartKind
{
    /// <summary>Columns on the left axis, lines on the right one.</summary>
    ColumnsAndLine = 1,

    /// <summary>Columns that add up to the whole.</summary>
    Stacked,

    /// <summary>Horizontal bars, the first row at the top.</summary>
    Bars,
}
