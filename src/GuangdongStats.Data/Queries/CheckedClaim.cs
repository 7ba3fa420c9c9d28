using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <param name="RestsOnLowConfidence">The level that it was held against is of low confidence: to be said beside the verdict.</param>
public sealed record CheckedClaim(ClaimVerdict Result, bool RestsOnLowConfidence)
{
    public Claim Claim => Result.Claim;

    /// <summary>What is shown for the claim's own period.</summary>
    public SeriesPoint? Own { get; init; }

    /// <summary>The nation's same period; null for the nation itself.</summary>
    public SeriesPoint? Nation { get; init; }

    /// <summary>What has ended it, or which period can end it next.</summary>
    public ClaimOutlook Outlook { get; init; } = new(null, null);
}
