namespace GuangdongStats.Core.PressText;

/// <summary>What a proposal takes from elsewhere than the words beside its number. A person sees it before confirming.</summary>
public enum PressDoubt
{
    /// <summary>The words name no year; the latest such period that was over when the text was written is taken.</summary>
    YearFromTextDate = 1,

    /// <summary>The words name no year; that of the period named before is taken.</summary>
    YearFromEarlierPeriod,

    /// <summary>The period stands in an earlier sentence, behind a semicolon, or was named for another indicator.</summary>
    PeriodInherited,

    /// <summary>A stock "at present" is taken as of the month in which the text was written.</summary>
    PeriodIsTextDate,

    /// <summary>A stock of a year or month is taken as of its end.</summary>
    EndOfPeriodAssumed,

    /// <summary>The region stands in an earlier sentence.</summary>
    RegionInherited,

    /// <summary>The region stands in an earlier clause that also speaks of something unknown: the number may be about that.</summary>
    RegionFromEarlierClause,

    /// <summary>Only the publisher's name names the region.</summary>
    RegionFromPublisher,

    /// <summary>The indicator stands in the sentence before.</summary>
    IndicatorInherited,

    /// <summary>The goods are named without a word for output.</summary>
    OutputAssumed,

    /// <summary>The number stands without its unit.</summary>
    UnitAssumed,

    /// <summary>A rank or streak stands behind a growth rate: it may be the growth that is ranked.</summary>
    MayRankGrowth,
}
