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
    IReadOnlyList<StreakYear> Years);
