using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// A region with a figure for the period before, or for the same period a year earlier, has none for the slot, entered as an absence or not
/// at all (R11, R22). Growth is missed only where the level is there: one gap asks once.
/// </summary>
internal static class MissingRegion
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        foreach (var measure in new[] { Measure.Level, Measure.Growth })
        {
            if (slot.Point.FigureOf(measure) is { HasNumber: false } gap && Earlier(slot, measure) is { } earlier)
            {
                return [new(Check.MissingRegion, [slot.Own(measure, gap), earlier])];
            }
        }

        return [];
    }

    private static ConcernedFigure? Earlier(Examined slot, Measure measure)
    {
        foreach (var period in new[] { PeriodBefore(slot), slot.Period.YearEarlier })
        {
            if (period.Span == slot.Period.Span && slot.Series.At(period).Firm(measure) is { } figure)
            {
                return slot.Concern(slot.Region, period, measure, figure);
            }
        }

        return null;
    }

    /// <summary>Of another span for March alone, whose month before is January–February.</summary>
    private static Period PeriodBefore(Examined slot) => slot.Indicator.IsMonthlyOutput && slot.Period.Span != Span.Point ? slot.Period.PreviousSlot() : slot.Period.Plus(-1);
}
