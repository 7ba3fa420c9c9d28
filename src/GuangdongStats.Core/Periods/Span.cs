namespace GuangdongStats.Core.Periods;

/// <summary>What stretch of time a <see cref="Period"/> covers (R1).</summary>
public enum Span
{
    /// <summary>A single month.</summary>
    Month = 1,

    /// <summary>January to the month in which the period ends; December's is the year.</summary>
    YearToDate = 2,

    /// <summary>A point in time: the end of the month (stocks).</summary>
    Point = 3,
}
