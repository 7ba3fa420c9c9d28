using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work;

/// <summary>What became of a change to the catalogue: done when all are null.</summary>
/// <param name="Threshold">The limit that cannot stand.</param>
public sealed record CatalogueOutcome(Refusal? Refusal, CatalogueProblem? Problem = null, ThresholdProblem? Threshold = null)
{
    public bool IsDone => Refusal is null && Problem is null && Threshold is null;
}
