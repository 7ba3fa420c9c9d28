using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work;

/// <summary>What became of an act on the map.</summary>
/// <param name="Refusal">Null: see <paramref name="Problems"/>.</param>
/// <param name="Problems">Why the file cannot be used; the map is as it was then.</param>
public sealed record MapOutcome(Refusal? Refusal, IReadOnlyList<LocalizedName> Problems)
{
    public bool IsDone => Refusal is null && Problems.Count == 0;
}
