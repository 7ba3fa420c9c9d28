using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>V / calendar days (R18): January–February has 60 days in 2024 and 59 in 2025.</summary>
public sealed record DailyAverage(decimal Value, Interval Interval, int Days)
{
    /// <summary>Null when the level is not exact, and for a point in time, which has no length.</summary>
    public static DailyAverage? Of(Figure level, Period period) => level.IsExact && period.Span != Span.Point
        ? new(level.Value / period.Days, level.Interval!.Value / Interval.Of(period.Days), period.Days)
        : null;
}
