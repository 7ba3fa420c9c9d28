using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>A stated share of the nation beside the one that the levels give: their intervals do not meet (R5, R7, R14).</summary>
internal static class ShareDiffers
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp || slot.Region.IsNation || slot.Catalogue.Region(Catalogue.Region.NationCode) is not { } nation
            || slot.Point.Firm(Measure.Share) is not { Interval: { } stated } share
            || slot.Point.Firm(Measure.Level) is not { } level || slot.Firm(nation, Measure.Level) is not { } whole
            || Share.Bounds(level, whole) is not { } computed || stated.Meets(computed))
        {
            return [];
        }

        var apart = share.IsExact && Share.Of(level, whole) is { } exact ? share.Value - exact.Value : Certainty.Apart(stated, computed);
        return [new(
            Check.ShareDiffers,
            [slot.Own(Measure.Share, share), slot.Own(Measure.Level, level), slot.Concern(nation, slot.Period, Measure.Level, whole)],
            new(apart, DifferenceUnit.Points))];
    }
}
