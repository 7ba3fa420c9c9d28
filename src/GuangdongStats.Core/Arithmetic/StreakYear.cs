using GuangdongStats.Core.Claims;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>One full year and why it counts or does not.</summary>
/// <param name="Claim">The statement it rests on; null when the levels prove it or nothing is known.</param>
/// <param name="Rank">What the levels say, where they say anything.</param>
public sealed record StreakYear(int Year, StreakEvidence Evidence, Claim? Claim, RankInterval? Rank)
{
    public bool Counts => Evidence is StreakEvidence.Proven or StreakEvidence.Stated;
}
