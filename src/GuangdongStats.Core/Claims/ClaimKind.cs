namespace GuangdongStats.Core.Claims;

public enum ClaimKind
{
    Rank = 1,
    Streak,
    Share,

    /// <summary>"In the top tier": shown, not evaluated.</summary>
    RankTier,
}
