using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>
/// A share of the nation (R5, R14): confirmed when the whole computed interval satisfies it, refuted when no value of it does. "More than half" is
/// over 50, and proves the first place with nobody else known (R15).
/// </summary>
public static class ShareClaim
{
    /// <param name="share">In percent; null when it cannot be computed.</param>
    public static ClaimVerdict Of(Claim claim, Interval? share)
    {
        if (share is not { } computed || claim.Number is not { } number)
        {
            return ClaimVerdict.NothingKnown(claim) with { Computed = share };
        }

        var holds = ClaimCheck.HoldsFor(claim.Relation, number);
        var (verdict, reason) = computed.LiesWithin(holds) ? (Verdict.Confirmed, VerdictReason.WholeIntervalSatisfies)
            : computed.Meets(holds) ? (Verdict.Open, VerdictReason.SomeValuesSatisfy)
            : (Verdict.Refuted, VerdictReason.NoValueSatisfies);
        return new(claim, verdict, reason, computed, null, []);
    }
}
