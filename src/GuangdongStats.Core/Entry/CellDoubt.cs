namespace GuangdongStats.Core.Entry;

/// <summary>Why a cell is asked back.</summary>
public enum CellDoubt
{
    /// <summary>12.47 where whole sets are counted, 1000.5 where yuan are: 万 or 亿 may be missing.</summary>
    ScaleMissing = 1,

    /// <summary>0.33 without a sign where percent are asked: 0.33% or 33%.</summary>
    PercentOrRatio,

    /// <summary>1,2470 or 12.470.000 or 124 700: separators that do not stand every three digits, or are not commas.</summary>
    Grouping,

    /// <summary>33,5: a decimal comma, or a misplaced separator.</summary>
    DecimalComma,

    /// <summary>007.</summary>
    LeadingZero,

    /// <summary>1e5.</summary>
    Scientific,

    /// <summary>12.47w, 12k: a letter that different people read differently.</summary>
    LetterScale,

    /// <summary>12万4700: two numbers that may add up to one.</summary>
    Compound,

    /// <summary>124700 without a percent sign where percent are asked: a level in the wrong column, perhaps.</summary>
    LevelInPercent,

    /// <summary>A percent sign where a level is asked.</summary>
    PercentInLevel,

    /// <summary>12.47万元 where sets are counted.</summary>
    UnitDiffers,

    /// <summary>A sign before a level, or a minus before a share.</summary>
    SignUnexpected,

    /// <summary>下降-3.2%: a word and a sign that both say fall.</summary>
    DoubleNegative,

    /// <summary>(3.2): accountants' minus, or a remark.</summary>
    Parentheses,

    /// <summary>2.8倍 or 2.8 times: growth by that much, or to that much.</summary>
    Multiple,

    /// <summary>A fraction where growth is asked.</summary>
    Fraction,

    /// <summary>不超过, 以下, at most: a bound that may be reached, which a figure cannot carry.</summary>
    AtMost,

    /// <summary>1000+: over or at least.</summary>
    PlusBehind,

    /// <summary>约900余: two different bounds on one number.</summary>
    TwoRelations,

    /// <summary>More than one number.</summary>
    SeveralNumbers,

    /// <summary>n/a, 无: several kinds of absence.</summary>
    WhichAbsence,
}
