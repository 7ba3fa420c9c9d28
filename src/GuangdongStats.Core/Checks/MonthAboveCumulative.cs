using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>A month lies inside its year to date, and the other months are not negative: no revision makes it larger.</summary>
internal static class MonthAboveCumulative
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot is not { Months: { } months, YearToDate: { } cumulatives } || slot.Period.Span == Span.Point)
        {
            return [];
        }

        var (alone, all) = (slot.Period.As(Span.Month), slot.Period.As(Span.YearToDate));
        return months.At(alone).Firm(Measure.Level) is { Interval: { } part } month
            && cumulatives.At(all).Firm(Measure.Level) is { Interval: { } whole } cumulative && part.IsAbove(whole)
            ? [new(
                Check.MonthAboveCumulative,
                [slot.Concern(slot.Region, alone, Measure.Level, month), slot.Concern(slot.Region, all, Measure.Level, cumulative)],
                new(Certainty.Apart(month, cumulative), DifferenceUnit.BaseUnit))]
            : [];
    }
}
