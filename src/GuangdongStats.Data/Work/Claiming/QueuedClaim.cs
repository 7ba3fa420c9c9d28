using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Data.Work.Press;

namespace GuangdongStats.Data.Work.Claiming;

/// <summary>A claim that a reviewer can accept or reject.</summary>
/// <param name="Key">The same as long as the claim is the same.</param>
/// <param name="Read">Where a clerk read it; null for what was found in the figures.</param>
/// <param name="Evidence">What the verdict rests on, as <see cref="EvidenceText"/> says it: a decision is made on what was seen.</param>
/// <param name="Before">The last decision on it, when its evidence has changed since; null: it was never decided.</param>
/// <param name="IsOwn">The person who looks entered it, and so cannot decide it.</param>
public sealed record QueuedClaim(
    string Key, ClaimVerdict Verdict, Indicator Indicator, Region Region, EnteredClaim? Read, string Evidence, ClaimDecision? Before, bool IsOwn)
{
    public Claim Claim => Verdict.Claim;
}
