using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Charts;

public static class MarkSigns
{
    /// <summary>The gravest thing that holds of a row: low confidence before estimate before preliminary.</summary>
    public static MarkSign Of(Observation row) =>
        row.Source.Confidence == Confidence.Low ? MarkSign.LowConfidence
        : row.Basis == Basis.Estimate ? MarkSign.Estimate
        : row.Status == Status.Preliminary ? MarkSign.Preliminary
        : MarkSign.None;
}
