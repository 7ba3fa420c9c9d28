namespace GuangdongStats.Core.Claims;

/// <summary>Why a statement got its verdict.</summary>
public enum VerdictReason
{
    /// <summary>The whole computed interval satisfies it.</summary>
    WholeIntervalSatisfies = 1,

    /// <summary>No value of the computed interval satisfies it.</summary>
    NoValueSatisfies,

    /// <summary>Some values of the computed interval satisfy it.</summary>
    SomeValuesSatisfy,

    /// <summary>There is nothing to compute it from.</summary>
    NothingComputed,

    /// <summary>The levels prove the rank, or every year's rank.</summary>
    LevelsProve,

    /// <summary>The levels exclude the rank, or a year's.</summary>
    LevelsExclude,

    /// <summary>Regions without a level could be larger.</summary>
    MissingCouldBeLarger,

    /// <summary>A source of normal confidence names another region for one of the years.</summary>
    AnotherWasStated,

    /// <summary>Every year was stated by a source of normal confidence or is proven; the levels alone do not prove it.</summary>
    StatedNotProven,

    /// <summary>A year is neither proven nor stated by a source of normal confidence.</summary>
    YearUnconfirmed,

    /// <summary>A tier has no predicate.</summary>
    Tier,

    /// <summary>Earlier periods without a published level, or months without published growth, could decide otherwise.</summary>
    PeriodMissing,

    /// <summary>An earlier period was above the threshold already.</summary>
    PassedBefore,

    /// <summary>Published growth is above zero in every month.</summary>
    GrowthProves,

    /// <summary>Published growth is not above zero in one of the months.</summary>
    GrowthExcludes,
}
