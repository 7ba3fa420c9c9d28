using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims;

/// <summary>A verdict with what it rests on.</summary>
/// <param name="Computed">For a share: the computed share in percent.</param>
/// <param name="Rank">For a rank: the computed rank.</param>
/// <param name="Years">For a streak: the years that it covers and their evidence, oldest first; else empty.</param>
public sealed record ClaimVerdict(
    Claim Claim,
    Verdict Verdict,
    VerdictReason Reason,
    Interval? Computed,
    RankInterval? Rank,
    IReadOnlyList<StreakYear> Years)
{
    /// <summary>For a record, a threshold and last year's total: what the level was held against.</summary>
    public LevelEvidence? Levels { get; init; }

    /// <summary>For growth in a row: its months, oldest first; else empty.</summary>
    public IReadOnlyList<GrowthMonth> Months { get; init; } = [];

    internal static ClaimVerdict NothingKnown(Claim claim) => new(claim, Verdict.Open, VerdictReason.NothingComputed, null, null, []);
}
