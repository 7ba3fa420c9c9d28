using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Figures that are looked at as if they were released at a moment, by one asker only: queries that carry a proposal have a cache of their own,
/// and are asked for that moment and no other.
/// </summary>
/// <param name="At">In UTC.</param>
/// <param name="Rows">The department's own, released at <paramref name="At"/>.</param>
public sealed record Proposal(DateTime At, IReadOnlyList<Observation> Rows)
{
    /// <summary>The visible rows with those of the proposal that belong among them.</summary>
    internal IReadOnlyList<Observation> Over(IEnumerable<Observation> visible, Func<Observation, bool> belongs) => Overlay.Of(visible, [.. Rows.Where(belongs)]);
}
