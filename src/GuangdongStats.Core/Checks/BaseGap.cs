using GuangdongStats.Core.Arithmetic;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// The comparable base that growth implies is further from the level published a year earlier than a change of the reporting population
/// explains (R2). A sign conflict is told by <see cref="SignConflict"/> alone.
/// </summary>
internal static class BaseGap
{
    public static IEnumerable<Finding> Of(Examined slot) => Reconciled.Of(slot) is { Verdict: GrowthVerdict.Implausible } reconciliation
        ? [new(Check.BaseGap, Reconciled.Figures(slot), new(reconciliation.BaseGapPercent, DifferenceUnit.Percent, slot.Thresholds.BaseGapPercent))]
        : [];
}
