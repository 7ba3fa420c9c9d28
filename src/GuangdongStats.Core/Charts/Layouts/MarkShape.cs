using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>A mark with all that belongs to its link.</summary>
/// <param name="Hit">Where it is hit by mouse and finger.</param>
public readonly record struct MarkShape(SeriesKey Key, Period Period, string Label, Box Hit, IReadOnlyList<PathShape> Shapes);
