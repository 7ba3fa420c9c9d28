using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Claims;

/// <summary>Which published rows can change a claim's verdict.</summary>
public static class ClaimReach
{
    /// <param name="row">Of the claim's indicator.</param>
    public static bool Holds(Claim claim, Observation row) => claim.Kind switch
    {
        ClaimKind.Share => row.Measure == Measure.Level && row.Period == claim.Period && (row.Region == claim.Region || row.Region == Region.NationCode),
        ClaimKind.Rank => row.Measure == Measure.Level && row.Period == claim.Period,
        ClaimKind.Streak => row.Measure == Measure.Level && row.Period.IsFullYear
            && Streak.FirstAndLastYear(claim) is { } years && row.Period.Year >= years.First && row.Period.Year <= years.Last,
        ClaimKind.RankTier => false,
        // Later years can end what was claimed, and the outlook says so; whether it held they do not change.
        ClaimKind.GrowthStreak => row.Measure == Measure.Growth && row.Region == claim.Region && row.Period.Year <= claim.Period.Year,
        _ => row.Measure == Measure.Level && row.Region == claim.Region && row.Period.Year <= claim.Period.Year,
    };
}
