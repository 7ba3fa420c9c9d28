using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Growth of the year to date beside that of one month less (R4), from April on: the earlier months are in both, so it moves slowly. March
/// stands against two months only and the growth of single months against none; both jump in most years and are left alone.
/// </summary>
internal static class GrowthJump
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot.Period is not { Span: Span.YearToDate, EndMonth: > 3 }
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
