namespace GuangdongStats.Core.Charts;

/// <param name="Remarks">Status, relation, absence in words; may be empty.</param>
public sealed record ChartTableRow(string Head, IReadOnlyList<ChartTableCell> Cells, string Remarks);
