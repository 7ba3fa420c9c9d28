using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Which figures a check believes: the department's own, and what others reported with normal confidence. An estimate, a forecast or an
/// unattributed number neither blocks an entry nor asks for an explanation.
/// </summary>
internal static class Evidence
{
    public static Figure? Firm(this SeriesPoint point, Measure measure) => point.Of(measure) is { } choice && IsFirm(choice.Shown) && choice.Figure.HasNumber ? choice.Figure : null;

    private static bool IsFirm(Observation row) =>
        row.Source.Kind == SourceKind.OwnRelease || row is { Basis: Basis.Reported, Source.Confidence: Confidence.Normal };
}
