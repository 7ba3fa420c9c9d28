using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Queries;

/// <summary>A claim whose verdict a release changed.</summary>
/// <param name="Before">Until the release.</param>
/// <param name="After">From its minute on; later releases may have changed it again.</param>
public sealed record ReleasedVerdict(LedgerEntry Entry, ClaimVerdict Before, ClaimVerdict After);
