using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <summary>Every statement that was known at a moment.</summary>
/// <param name="Entries">By indicator in the catalogue's order, then Guangdong's first, latest period first.</param>
public sealed record ClaimLedger(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<Contradiction> Contradictions)
{
    public int Count(Verdict verdict) => Entries.Count(entry => entry.Checked.Result.Verdict == verdict);
}
