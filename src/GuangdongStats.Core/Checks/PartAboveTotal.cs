using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>A region is not larger than the nation, nor than the region it lies in: its share would exceed 100% (R5, R7).</summary>
internal static class PartAboveTotal
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp)
        {
            yield break;
        }

        foreach (var (part, whole) in slot.PartsAndWholes())
        {
            if (slot.Firm(part, Measure.Level) is { Interval: { } some } level && slot.Firm(whole, Measure.Level) is { Interval: { } all } total && some.IsAbove(all))
            {
                yield return new(
                    Check.PartAboveTotal,
                    [slot.Concern(part, slot.Period, Measure.Level, level), slot.Concern(whole, slot.Period, Measure.Level, total)],
                    new(Certainty.Apart(level, total), DifferenceUnit.BaseUnit));
            }
        }
    }
}
