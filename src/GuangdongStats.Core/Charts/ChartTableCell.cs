using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <param name="Key">Of the figure the number links to.</param>
/// <param name="HasNumber">False: the text is the mark of an absence.</param>
public readonly record struct ChartTableCell(string Text, SeriesKey Key, Period Period, bool HasNumber);
