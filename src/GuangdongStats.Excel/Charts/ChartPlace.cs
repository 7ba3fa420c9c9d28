namespace GuangdongStats.Excel.Charts;

/// <summary>The cells a chart covers, counted from 0; the end is not covered.</summary>
internal sealed record ChartPlace(int FirstColumn, int FirstRow, int EndColumn, int EndRow);
