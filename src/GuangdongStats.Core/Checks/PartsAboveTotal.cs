using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// What is known of the regions that make up a whole does not exceed it, whoever is missing (R7, R11, R15). Bounds count with their lower
/// ends. One region that alone exceeds it is told by <see cref="PartAboveTotal"/>.
/// </summary>
internal static class PartsAboveTotal
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp)
        {
            yield break;
        }

        foreach (var whole in new[] { slot.WholeOf(slot.Region), slot.Region }.OfType<Region>())
        {
            if (slot.Firm(whole, Measure.Level) is { Interval: { High: { } most } all } total && Excess(slot, whole, total, all, most) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Excess(Examined slot, Region whole, Figure total, Interval all, decimal most)
    {
        var (count, least) = (0, 0m);
        foreach (var part in slot.PartsOf(whole))
        {
            if (slot.Firm(part, Measure.Level) is { Interval: { Low: { } low } some })
            {
                if (some.IsAbove(all))
                {
                    return null;
                }

                count++;
                least += Math.Max(0, low);
            }
        }

        if (count < 2 || least <= most)
        {
            return null;
        }

        var known = slot.PartsOf(whole)
            .Select(part => (Part: part, Level: slot.Firm(part, Measure.Level)))
            .Where(pair => pair.Level is { Interval.Low: not null })
            .Select(pair => slot.Concern(pair.Part, slot.Period, Measure.Level, pair.Level!.Value))
            .ToList();
        return new(
            Check.PartsAboveTotal,
            [slot.Concern(whole, slot.Period, Measure.Level, total), .. known],
            new(known.Sum(part => part.Figure.Value) - total.Value, DifferenceUnit.BaseUnit));
    }
}
