using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims;

/// <summary>Holds statements against the figures (R14, R15).</summary>
public static class ClaimCheck
{
    /// <summary>An "about x" is confirmed within this part of x (R14).</summary>
    private const decimal AboutTolerance = 0.1m;

    /// <param name="share">The computed share in percent of the claim's region and period; null when it cannot be computed.</param>
    /// <param name="rank">The computed rank of the claim's region and period.</param>
    /// <param name="streak">The streak of the claim's region as known now.</param>
    public static ClaimVerdict Evaluate(Claim claim, Interval? share = null, RankInterval? rank = null, Streak? streak = null) => claim.Kind switch
    {
        ClaimKind.Share => OfShare(claim, share),
        ClaimKind.Rank => OfRank(claim, rank),
        ClaimKind.Streak => OfStreak(claim, streak),
        ClaimKind.RankTier => new(claim, Verdict.NotEvaluated, VerdictReason.Tier, null, null, []),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Kind, "Not a kind of claim."),
    };

    /// <summary>
    /// Where a share must lie for the claim to hold: "over 40" above 40, "about 33.3" within 10% of it, an exact 43.5 in what rounds to its last
    /// digit (43.45…43.55). The claim's number has the precision of its digits: 44 → 1, 43.5 → 0.1.
    /// </summary>
    public static Interval HoldsFor(Relation relation, decimal number) => relation switch
    {
        Relation.Exact => Interval.Rounded(number, PrecisionOf(number)),
        Relation.Over => Interval.Above(number),
        Relation.AtLeast => Interval.Above(number, open: false),
        Relation.Nearly or Relation.Under => Interval.Below(number),
        Relation.About => Interval.Closed(number * (1 - AboutTolerance), number * (1 + AboutTolerance)),
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
    };

    /// <summary>The unit of the last digit that is not a trailing zero behind the point: databases give 44 back as 44.0000.</summary>
    public static decimal PrecisionOf(decimal number)
    {
        var unit = 1m;
        for (var decimals = Rounding.DecimalsOf(number); decimals > 0; decimals--)
        {
            unit /= 10;
        }

        return unit;
    }

    private static ClaimVerdict OfShare(Claim claim, Interval? share)
    {
        if (share is not { } computed || claim.Number is not { } number)
        {
            return new(claim, Verdict.Open, VerdictReason.NothingComputed, share, null, []);
        }

        var holds = HoldsFor(claim.Relation, number);
        var (verdict, reason) = computed.LiesWithin(holds) ? (Verdict.Confirmed, VerdictReason.WholeIntervalSatisfies)
            : computed.Meets(holds) ? (Verdict.Open, VerdictReason.SomeValuesSatisfy)
            : (Verdict.Refuted, VerdictReason.NoValueSatisfies);
        return new(claim, verdict, reason, computed, null, []);
    }

    private static ClaimVerdict OfRank(Claim claim, RankInterval? rank)
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

    /// <summary>A statement does not prove itself: a streak whose years were only stated stays open, with that reason.</summary>
    private static ClaimVerdict OfStreak(Claim claim, Streak? streak)
    {
        if (streak is null || Streak.FirstAndLastYear(claim) is not { } covers)
        {
            return new(claim, Verdict.Open, VerdictReason.NothingComputed, null, null, []);
        }

        var known = new[] { streak.Before }.OfType<StreakYear>().Concat(streak.Years).Concat(streak.After).ToDictionary(year => year.Year);
        var years = Enumerable.Range(covers.First, covers.Last - covers.First + 1)
            .Select(year => known.GetValueOrDefault(year) ?? new(year, StreakEvidence.Unknown, null, null))
            .ToList();
        var refuted = years.Find(year => year.Evidence == StreakEvidence.Refuted);
        var (verdict, reason) = refuted is not null ? (Verdict.Refuted, refuted.Claim is null ? VerdictReason.LevelsExclude : VerdictReason.AnotherWasStated)
            : years.TrueForAll(year => year.Evidence == StreakEvidence.Proven) ? (Verdict.Confirmed, VerdictReason.LevelsProve)
            : years.TrueForAll(year => year.Counts) ? (Verdict.Open, VerdictReason.StatedNotProven)
            : (Verdict.Open, VerdictReason.YearUnconfirmed);
        return new(claim, verdict, reason, null, null, years);
    }
}
