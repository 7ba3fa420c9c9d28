namespace GuangdongStats.Core.Charts;

/// <summary>The same slots as a table, the newest first: what a chart says to those who do not see it.</summary>
/// <param name="Columns">Heads of all columns, the row's own first and the remarks last.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<ChartTableRow> Rows);
