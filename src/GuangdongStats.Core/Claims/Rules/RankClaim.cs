using GuangdongStats.Core.Arithmetic;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>A place among the provinces (R15): confirmed when the levels leave no other, refuted when they exclude it.</summary>
public static class RankClaim
{
    /// <param name="rank">Null when it cannot be computed.</param>
    public static ClaimVerdict Of(Claim claim, RankInterval? rank)
    {
        var (verdict, reason) = rank switch
        {
            null => (Verdict.Open, VerdictReason.NothingComputed),
            { Best: var best, Worst: var worst } when claim.Number < best || claim.Number > worst => (Verdict.Refuted, VerdictReason.LevelsExclude),
            { IsProven: true } => (Verdict.Confirmed, VerdictReason.LevelsProve),
            _ => (Verdict.Open, VerdictReason.MissingCouldBeLarger),
        };
        return new(claim, verdict, reason, null, rank, []);
    }
}
