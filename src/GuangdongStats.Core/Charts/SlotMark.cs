using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>What one region shows in one slot: level and growth side by side, because both are of one figure page.</summary>
/// <param name="Key">The series of the figure's page; in a month chart the January–February slot is of the year to date.</param>
/// <param name="Label">All of it in words: "2025年1—5月，12.47万套，同比+33%".</param>
public sealed record SlotMark(SeriesKey Key, Period Period, Charted Level, Charted Growth, string Label)
{
    /// <summary>Neither level nor growth is known.</summary>
    public bool IsEmpty => !Level.HasNumber && !Growth.HasNumber;
}
