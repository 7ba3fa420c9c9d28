using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work;

/// <summary>What became of a decision: done for all chosen figures, or for none.</summary>
/// <param name="Refusal">Null: done.</param>
/// <param name="Figure">The figure that stood in the way; null when none in particular did.</param>
public sealed record ReviewOutcome(Refusal? Refusal, FigureKey? Figure)
{
    public bool IsDone => Refusal is null;
}
