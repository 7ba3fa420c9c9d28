using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>The same slots as a table, the newest first: what a chart says to those who do not see it.</summary>
/// <param name="Columns">Heads of all columns, the row's own first and the remarks last.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<ChartTableRow> Rows);

/// <param name="Remarks">Status, relation, absence in words; may be empty.</param>
public sealed record ChartTableRow(string Head, IReadOnlyList<ChartTableCell> Cells, string Remarks);

/// <param name="Key">Of the figure the number links to.</param>
/// <param name="HasNumber">False: the text is the mark of an absence.</param>
public readonly record struct ChartTableCell(string Text, SeriesKey Key, Period Period, bool HasNumber);
