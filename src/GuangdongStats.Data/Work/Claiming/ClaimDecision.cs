using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Data.Work.Claiming;

/// <summary>What a reviewer decided on a claim.</summary>
/// <param name="Reason">Why it was rejected or taken back; empty when it was accepted.</param>
/// <param name="At">In UTC.</param>
public sealed record ClaimDecision(Claim Claim, Indicator Indicator, Region Region, bool IsAccepted, string Reason, DateTime At, string ByName)
{
    /// <summary>No later decision on the same claim was made.</summary>
    public bool IsLast { get; init; }
}
