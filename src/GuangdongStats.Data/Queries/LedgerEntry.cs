using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;

namespace GuangdongStats.Data.Queries;

/// <summary>A statement with its verdict and what that rests on.</summary>
/// <param name="Evidence">The figure of the statement's place and period and all that follows from it.</param>
/// <param name="Since">In UTC: when the last of what the verdict rests on was released, the statement among it.</param>
public sealed record LedgerEntry(CheckedClaim Checked, Indicator Indicator, Region Region, Explanation Evidence, DateTime Since)
{
    public Claim Claim => Checked.Claim;
}
