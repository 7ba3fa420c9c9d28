using GuangdongStats.Core.Impacts;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>A submission as its reviewer sees it.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Claims">What clerks confirmed in documents about the same indicators, regions and periods.</param>
/// <param name="Impact">What readers would see differently if all of it that is not returned were public; empty once everything is decided.</param>
public sealed record ReviewedSubmission(long Id, string ByName, DateTime At, string Note, IReadOnlyList<ReviewedFigure> Figures, IReadOnlyList<ReviewedClaim> Claims, IReadOnlyList<ImpactLine> Impact)
{
    public bool IsWaiting => Figures.Any(figure => figure.Decision == Core.Releases.Decision.Waiting);
}
