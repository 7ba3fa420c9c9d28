using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>Growth of a slot beside its levels, as <see cref="SignConflict"/> and <see cref="BaseGap"/> need it (R2).</summary>
internal static class Reconciled
{
    public static Reconciliation? Of(Examined slot) => slot.AddsUp
        && slot.Point.Firm(Measure.Level) is { } level && slot.Point.Firm(Measure.Growth) is { } growth
        && slot.Series.At(slot.Period.YearEarlier).Firm(Measure.Level) is { } yearEarlier
            ? Reconciliation.Of(level, growth, yearEarlier, slot.Thresholds.BaseGapPercent)
            : null;

    /// <summary>Growth, level, level a year earlier.</summary>
    public static IReadOnlyList<ConcernedFigure> Figures(Examined slot) =>
    [
        slot.Own(Measure.Growth, slot.Point.GrowthFigure),
        slot.Own(Measure.Level, slot.Point.LevelFigure),
        slot.Concern(slot.Region, slot.Period.YearEarlier, Measure.Level, slot.Series.At(slot.Period.YearEarlier).LevelFigure),
    ];
}
