namespace GuangdongStats.Core.Claims;

public enum ClaimKind
{
    Rank = 1,

    /// <summary>First in the nation for so many full years in a row.</summary>
    Streak,

    /// <summary>Of the nation, in percent; "more than half" is over 50.</summary>
    Share,

    /// <summary>"In the top tier": shown, not evaluated.</summary>
    RankTier,

    /// <summary>Above every earlier comparable level: a new high.</summary>
    Record,

    /// <summary>The year to date is above the whole year before.</summary>
    ExceedsLastYear,

    /// <summary>Above a round number for the first time.</summary>
    Threshold,

    /// <summary>Above the year before for so many months in a row, January–February being one.</summary>
    GrowthStreak,
}
