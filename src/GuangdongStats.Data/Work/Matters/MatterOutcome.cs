using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>What became of an act on a matter.</summary>
/// <param name="Refusal">Null: done.</param>
/// <param name="Now">As it stands; null where it does not exist or must not be told.</param>
/// <param name="Reading">What was read of it; null where it was not looked at.</param>
public sealed record MatterOutcome(Refusal? Refusal, MatterState? Now, MatterReading? Reading)
{
    public bool IsDone => Refusal is null;

    public IReadOnlyList<LocalizedName> Problems => Reading?.Problems ?? [];
}
