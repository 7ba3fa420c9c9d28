using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <summary>A claim with its verdict, what that rests on, and the verdicts it has had.</summary>
/// <param name="History">From when the claim was made, oldest first; the last one is today's.</param>
public sealed record LedgerEntry(CheckedClaim Checked, Indicator Indicator, Region Region, IReadOnlyList<VerdictSpan> History)
{
    public Claim Claim => Checked.Claim;

    /// <summary>In UTC: since when the verdict has held.</summary>
    public DateTime Since => History[^1].From;
}
