using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Growth of the year to date beside that of one month less (R4). The earlier months are in both, so it moves slowly; the growth of single
/// months does not, and is left alone.
/// </summary>
internal static class GrowthJump
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot.Period is not { Span: Span.YearToDate, EndMonth: > 2 }
            || slot.Point.Firm(Measure.Growth) is not { } growth
            || slot.Series.At(slot.Period.Plus(-1)).Firm(Measure.Growth) is not { } before
            || RateChange.Between(growth, before) is not { HasNumber: true } change
            || Math.Abs(change.Value) <= slot.Thresholds.GrowthJumpPoints)
        {
            return [];
        }

        return [new(
            Check.GrowthJump,
            [slot.Own(Measure.Growth, growth), slot.Concern(slot.Region, slot.Period.Plus(-1), Measure.Growth, before)],
            new(change.Value, DifferenceUnit.Points, slot.Thresholds.GrowthJumpPoints))];
    }
}
