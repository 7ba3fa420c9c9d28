namespace GuangdongStats.Core.Checks;

/// <summary>
/// What a finding is about, the hard ones first. Each member says which figures a finding lists, in their order, and what its difference is.
/// A difference in a level is in the indicator's base unit.
/// </summary>
public enum Check
{
    /// <summary>A number for January or February alone, which nobody collects (R1). Figures: the number.</summary>
    NotCollected = 1,

    /// <summary>A flow or a stock is below zero. Figures: the level.</summary>
    LevelBelowZero,

    /// <summary>A percentage of a whole is above 100 or below 0. Figures: the share. Difference: by how many points beyond 100, or below 0 (negative).</summary>
    ShareOver100,

    /// <summary>
    /// Growth that no base could give: below −100%; −100% beside a positive level; anything above −100% beside a level of zero. Growth that
    /// merely differs from the ratio of two levels is possible (R2). Figures: growth, then the level where it is part of the contradiction.
    /// </summary>
    GrowthImpossible,

    /// <summary>Y(m) is not Y(m−1) + M(m), beyond rounding and without a stated revision (R3, R9). Figures: Y(m), Y(m−1), M(m). Difference: Y(m) less the sum; allowed: n·u/2 where all are exact.</summary>
    CumulativeEqualsParts,

    /// <summary>A month is above the year to date that contains it. Figures: month, year to date. Difference: month less year to date.</summary>
    MonthAboveCumulative,

    /// <summary>A region is above the nation, or above the region it lies in; its computed share would exceed 100%. Figures: part, whole. Difference: part less whole.</summary>
    PartAboveTotal,

    /// <summary>The known regions add up to more than the whole they lie in. Figures: the whole, then the parts. Difference: sum less whole.</summary>
    PartsAboveTotal,

    /// <summary>
    /// On comparable bases a region was larger than its whole a year earlier: V/(1+g) of the part exceeds that of the whole (R2, R7).
    /// Figures: growth and level of the part, growth and level of the whole. Difference: base of the part less base of the whole.
    /// </summary>
    BaseAboveTotal,

    /// <summary>A level is near 10^±4 or 10^±8 times a comparable one: 万 or base units? (R12). Figures: the level, the one it was compared with. Difference: the power of ten.</summary>
    UnitSlip,

    /// <summary>Published growth and the levels tell opposite directions (R2). Figures: growth, level, level a year earlier. Difference: growth computed from the levels, in percent.</summary>
    SignConflict,

    /// <summary>The base that level and growth imply is implausibly far from the level published a year earlier (R2). Figures: growth, level, level a year earlier. Difference: the base gap in percent; allowed: the threshold.</summary>
    BaseGap,

    /// <summary>Growth lies outside that of the same months of earlier years by more than the margin. Figures: growth, the lowest and the highest earlier one. Difference: points beyond the range, signed; allowed: the margin.</summary>
    GrowthOutsideHistory,

    /// <summary>Growth of the year to date moved further in one month than the threshold. Figures: growth, growth a month before. Difference: points, signed; allowed: the threshold.</summary>
    GrowthJump,

    /// <summary>A year to date is below the one before it in the same year. Figures: Y(m), Y(m−1). Difference: negative.</summary>
    CumulativeFalls,

    /// <summary>A stated share is not the one that the levels of region and nation give (R5, R7). Figures: share, level, level of the nation. Difference: points between the two, signed.</summary>
    ShareDiffers,

    /// <summary>A region that had a figure for the last period, or for the same period a year earlier, has none. Figures: the missing one, the earlier one.</summary>
    MissingRegion,

    /// <summary>A number is given to fewer digits than before, or only as a bound. Figures: the number, the earlier one. Difference: its unit of the last digit; allowed: the earlier unit. None where it is only a bound.</summary>
    CoarserPrecision,
}
