using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>A share lies between 0 and 100: one that is stated, and the level of an indicator that is a percentage of a whole. A computed one: <see cref="PartAboveTotal"/>.</summary>
internal static class ShareOver100
{
    private static readonly Interval Nothing = Interval.Of(0), All = Interval.Of(100);

    public static IEnumerable<Finding> Of(Examined slot)
    {
        Measure[] shares = slot.Indicator.Kind == IndicatorKind.Share ? [Measure.Share, Measure.Level] : [Measure.Share];
        foreach (var measure in shares)
        {
            if (slot.Point.Firm(measure) is not { } share || BeyondBy(share) is not { } beyond)
            {
                continue;
            }

            yield return new(Check.ShareOver100, [slot.Own(measure, share)], new(beyond, DifferenceUnit.Points));
        }
    }

    private static decimal? BeyondBy(Figure share) => share switch
    {
        { Interval: { } interval } when interval.IsAbove(All) => share.Value - 100,
        { Interval: { } interval } when Nothing.IsAbove(interval) => share.Value,
        { Relation: Relation.About, Value: > 100 } => share.Value - 100,
        { Relation: Relation.About, Value: < 0 } => share.Value,
        _ => null,
    };
}
