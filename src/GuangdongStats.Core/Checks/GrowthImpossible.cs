using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Growth that no base could give. V = B·(1 + g/100) with V ≥ 0 and B &gt; 0 (R2, R10) leaves nothing below −100%, at −100% only V = 0, and V = 0
/// only at −100%. Digits count (R7): −100% beside a positive level is possible where last year's level shows that it rounds so.
/// </summary>
internal static class GrowthImpossible
{
    private static readonly Interval AllLost = Interval.Of(-100);

    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp || slot.Point.Firm(Measure.Growth) is not { } growth)
        {
            return [];
        }

        var concerned = slot.Own(Measure.Growth, growth);
        if (growth.Interval is { } percent ? AllLost.IsAbove(percent) : growth.Value < -100)
        {
            return [new(Check.GrowthImpossible, [concerned])];
        }

        return slot.Point.Firm(Measure.Level) is { } level && (LeavesNothing(growth, level, slot) || ComesFromNothing(growth, level))
            ? [new(Check.GrowthImpossible, [concerned, slot.Own(Measure.Level, level)])]
            : [];
    }

    private static bool LeavesNothing(Figure growth, Figure level, Examined slot) =>
        growth.Value <= -100 && growth.Relation is Relation.Exact or Relation.Nearly or Relation.Under && level.Interval?.Low > 0
        && !(slot.Series.At(slot.Period.YearEarlier).Firm(Measure.Level) is { } yearEarlier
            && Growth.OfLevels(level, yearEarlier).Interval is { } direct && direct.Meets(growth.Interval!.Value));

    /// <summary>A level printed to whole units is zero itself; "0.00万" may be 49.</summary>
    private static bool ComesFromNothing(Figure growth, Figure level) =>
        level is { IsExact: true, Value: 0, Precision: <= 1 } && growth.Interval is { } percent && percent.IsAbove(AllLost);
}
