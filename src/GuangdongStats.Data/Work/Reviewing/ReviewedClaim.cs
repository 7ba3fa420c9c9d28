using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Data.Work.Press;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>A claim that a clerk confirmed about a slot of the submission.</summary>
/// <param name="Verdict">What the figures, with the submitted ones among them, say of it; null for a streak, which other years decide, and once the slot is decided.</param>
public sealed record ReviewedClaim(EnteredClaim Claim, Indicator Indicator, Region Region, ClaimVerdict? Verdict);
