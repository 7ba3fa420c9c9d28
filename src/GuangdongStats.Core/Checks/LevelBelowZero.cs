using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>Output, revenue and counts are not negative.</summary>
internal static class LevelBelowZero
{
    public static IEnumerable<Finding> Of(Examined slot) => slot.AddsUp && slot.Point.Firm(Measure.Level) is { Value: < 0 } level
        ? [new(Check.LevelBelowZero, [slot.Own(Measure.Level, level)])]
        : [];
}
