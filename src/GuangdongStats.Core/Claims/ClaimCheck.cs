using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Claims.Rules;
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
    /// <param name="own">The series of the claim's indicator and region: what a record, a threshold, last year's total and growth in a row are held against.</param>
    public static ClaimVerdict Evaluate(Claim claim, Interval? share = null, RankInterval? rank = null, Streak? streak = null, OwnSeries? own = null) => claim.Kind switch
    {
        ClaimKind.Share => ShareClaim.Of(claim, share),
        ClaimKind.Rank => RankClaim.Of(claim, rank),
        ClaimKind.Streak => StreakClaim.Of(claim, streak),
        ClaimKind.RankTier => new(claim, Verdict.NotEvaluated, VerdictReason.Tier, null, null, []),
        _ when !Enum.IsDefined(claim.Kind) => throw new ArgumentOutOfRangeException(nameof(claim), claim.Kind, "Not a kind of claim."),
        _ when own is null => ClaimVerdict.NothingKnown(claim),
        ClaimKind.Record => RecordClaim.Of(claim, own),
        ClaimKind.ExceedsLastYear => LastYearClaim.Of(claim, own),
        ClaimKind.Threshold => ThresholdClaim.Of(claim, own),
        _ => GrowthStreakClaim.Of(claim, own),
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
}
