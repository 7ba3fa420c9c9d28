using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// Change of a published percentage in points (R4): "加快/回落 x 个百分点" subtracts the published, rounded rates, so that readers can
/// repeat it. 44% → 43.4% is −0.6 points. It is never printed as a percentage.
/// </summary>
public static class RateChange
{
    /// <summary>In points, to the coarser of the two precisions; absent unless both rates are exact.</summary>
    public static Figure Between(Figure now, Figure before) => now.IsExact && before.IsExact
        ? Figure.Exact(now.Value - before.Value, Math.Max(now.Precision!.Value, before.Precision!.Value))
        : Figure.Absent(Absence.NotAvailable);
}
