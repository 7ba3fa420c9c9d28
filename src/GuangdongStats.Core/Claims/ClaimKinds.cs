namespace GuangdongStats.Core.Claims;

/// <summary>The kinds of claims as files, addresses and the log name them: <c>rank-tier</c>, <c>exceeds-last-year</c>.</summary>
public static class ClaimKinds
{
    public static IReadOnlyDictionary<string, ClaimKind> ByCode { get; } = Enum.GetValues<ClaimKind>().ToDictionary(Code, StringComparer.Ordinal);

    public static string Code(ClaimKind kind) => kind switch
    {
        ClaimKind.Rank => "rank",
        ClaimKind.Streak => "streak",
        ClaimKind.Share => "share",
        ClaimKind.RankTier => "rank-tier",
        ClaimKind.Record => "record",
        ClaimKind.ExceedsLastYear => "exceeds-last-year",
        ClaimKind.Threshold => "threshold",
        ClaimKind.GrowthStreak => "growth-streak",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of claim."),
    };
}
