namespace GuangdongStats.Core.Arithmetic;

/// <summary>Why growth is undefined (R10, R14).</summary>
public enum GrowthGap
{
    /// <summary>The level itself is missing.</summary>
    NoLevel = 1,

    /// <summary>The level of a year earlier is missing.</summary>
    NoBase,

    /// <summary>The level of a year earlier is, or may be, zero or negative.</summary>
    BaseNotPositive,

    /// <summary>One of the two is only a bound or an approximation, and the intervals do not decide the sign.</summary>
    OnlyABound,
}
