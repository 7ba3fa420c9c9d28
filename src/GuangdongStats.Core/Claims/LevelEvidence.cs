using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>What a claim on a level was held against: a record, last year's total, a threshold.</summary>
/// <param name="Level">The claim's own.</param>
/// <param name="First">The first period it was compared with, and <paramref name="Compared"/> how many; for last year's total that year, and 1.</param>
/// <param name="Highest">The highest of them; null when none is known.</param>
/// <param name="Undecided">Those whose level may be as high for all that is known: missing, or too coarsely printed. Oldest first.</param>
/// <param name="By">The first period of the year that is above for certain; null where the kind does not ask, or none is.</param>
/// <param name="After">The last period before <paramref name="By"/> that is not above for certain; null: none of that year.</param>
public sealed record LevelEvidence(
    Figure Level,
    Period First,
    int Compared,
    Period? Highest,
    Figure HighestLevel,
    IReadOnlyList<Period> Undecided,
    Period? By,
    Period? After);
