using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <param name="RestsOnLowConfidence">The level that it was held against is of low confidence: to be said beside the verdict.</param>
public sealed record CheckedClaim(ClaimVerdict Result, bool RestsOnLowConfidence)
{
    public Claim Claim => Result.Claim;
}
