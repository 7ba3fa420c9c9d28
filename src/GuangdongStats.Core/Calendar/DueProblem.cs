namespace GuangdongStats.Core.Calendar;

/// <summary>Why a line cannot stand in the calendar.</summary>
public enum DueProblem
{
    /// <summary>The catalogue has no such indicator.</summary>
    IndicatorUnknown = 1,

    /// <summary>The catalogue has no such region.</summary>
    RegionUnknown,

    /// <summary>The indicator is not published with this span.</summary>
    SpanNotPublished,

    /// <summary>Neither 1, 3, 6 nor 12.</summary>
    EveryMonthsNotAllowed,

    /// <summary>Not within 0 … <see cref="DueRules.MostDaysAfter"/>.</summary>
    DaysAfterNotAllowed,

    /// <summary>The first period is missing, or lies outside the years that are kept.</summary>
    FromNotAllowed,

    /// <summary>The last period lies before the first.</summary>
    ToBeforeFrom,

    /// <summary>The person may not enter figures.</summary>
    ClerkUnknown,

    /// <summary>Another line asks for the same figures in a part of the same time.</summary>
    Overlaps,

    /// <summary>The days are not in order, too many at once, or too far away (<see cref="OfficeDays"/>).</summary>
    DaysNotAllowed,
}
