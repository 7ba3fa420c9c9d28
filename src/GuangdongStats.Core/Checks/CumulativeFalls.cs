using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>A year to date that is below the one before it: months are not negative, so earlier ones must have been revised (R3). Happened once: June 2016.</summary>
internal static class CumulativeFalls
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot.Indicator.IsMonthlyOutput && slot.Period is { Span: Span.YearToDate, EndMonth: >= 2 })
        {
            if (slot.Period.EndMonth > 2 && Fall(slot, slot.Period.Plus(-1), slot.Period) is { } fall)
            {
                yield return fall;
            }

            if (slot.Period.EndMonth < 12 && Fall(slot, slot.Period, slot.Period.Plus(1)) is { } next)
            {
                yield return next;
            }
        }
    }

    private static Finding? Fall(Examined slot, Period before, Period now) =>
        slot.Series.At(before).Firm(Measure.Level) is { Interval: { } earlier } from && slot.Series.At(now).Firm(Measure.Level) is { Interval: { } later } to && earlier.IsAbove(later)
            ? new(
                Check.CumulativeFalls,
                [slot.Concern(slot.Region, now, Measure.Level, to), slot.Concern(slot.Region, before, Measure.Level, from)],
                new(Certainty.Apart(to, from), DifferenceUnit.BaseUnit))
            : null;
}
