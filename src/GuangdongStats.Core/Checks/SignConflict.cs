using GuangdongStats.Core.Arithmetic;

namespace GuangdongStats.Core.Checks;

/// <summary>Published growth says rise where the levels say fall, or the reverse, and the printed digits do not allow both (R2).</summary>
internal static class SignConflict
{
    public static IEnumerable<Finding> Of(Examined slot) => Reconciled.Of(slot) is { Verdict: GrowthVerdict.SignConflict } reconciliation
        ? [new(Check.SignConflict, Reconciled.Figures(slot), new(reconciliation.DirectGrowth, DifferenceUnit.Percent))]
        : [];
}
