using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;

namespace GuangdongStats.Data.Queries;

/// <summary>An entry of a register as it was released here.</summary>
/// <param name="Notice">Why it replaced what was public before; empty for something new.</param>
/// <param name="ReleasedAt">In UTC.</param>
public sealed record RegisterEdition(MatterKey Key, RegisterEntry Entry, LocalizedName Notice, DateTime ReleasedAt, int ReleaseId)
{
    /// <summary>What differs from the edition before it, or from the reference files; empty for something new, and where editions are not compared.</summary>
    public IReadOnlyList<(LocalizedName Label, string Old, string Now)> Changes { get; init; } = [];
}
