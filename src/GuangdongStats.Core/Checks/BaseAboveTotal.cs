using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// The comparable base B = V/(1 + g) of a region is not above that of the whole it lies in: its share a year earlier would have exceeded 100%
/// (R2, R6, R7). No base could give both growth rates.
/// </summary>
internal static class BaseAboveTotal
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp)
        {
            yield break;
        }

        foreach (var (part, whole) in slot.PartsAndWholes())
        {
            if (BaseOf(slot, part) is not { } of || BaseOf(slot, whole) is not { } all || !of.Base.Interval.IsAbove(all.Base.Interval) || of.Level.Interval!.Value.IsAbove(all.Level.Interval!.Value))
            {
                continue;
            }

            yield return new(
                Check.BaseAboveTotal,
                [
                    slot.Concern(part, slot.Period, Measure.Growth, of.Growth),
                    slot.Concern(part, slot.Period, Measure.Level, of.Level),
                    slot.Concern(whole, slot.Period, Measure.Growth, all.Growth),
                    slot.Concern(whole, slot.Period, Measure.Level, all.Level),
                ],
                new(of.Base.Value - all.Base.Value, DifferenceUnit.BaseUnit));
        }
    }

    private static (Figure Growth, Figure Level, ImpliedBase Base)? BaseOf(Examined slot, Region region) =>
        slot.Firm(region, Measure.Level) is { } level && slot.Firm(region, Measure.Growth) is { } growth && Growth.ImpliedBase(level, growth) is { } implied
            ? (growth, level, implied)
            : null;
}
