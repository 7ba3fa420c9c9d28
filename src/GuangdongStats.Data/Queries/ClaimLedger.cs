using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <summary>Every claim that was known at a moment.</summary>
/// <param name="Entries">By indicator in the catalogue's order, then Guangdong's first, latest period first.</param>
public sealed record ClaimLedger(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<Contradiction> Contradictions)
{
    public int Count(Verdict verdict) => Entries.Count(entry => entry.Checked.Result.Verdict == verdict);

    /// <returns>Null when no claim has the address.</returns>
    public LedgerEntry? Find(string anchor) => Entries.FirstOrDefault(entry => entry.Claim.Anchor == anchor);
}
