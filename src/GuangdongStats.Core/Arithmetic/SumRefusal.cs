namespace GuangdongStats.Core.Arithmetic;

/// <summary>Why numbers are not summed over time (R20, R22).</summary>
public enum SumRefusal
{
    /// <summary>A stock is an end value.</summary>
    Stock = 1,

    /// <summary>Percentages do not add up over time.</summary>
    Share,

    /// <summary>Index points do not add up.</summary>
    Index,

    /// <summary>A period is missing: a longer period exists only if all its members do.</summary>
    MemberMissing,

    /// <summary>Periods overlap, leave a gap or lie in no order.</summary>
    NotConsecutive,
}
