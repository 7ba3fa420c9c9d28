using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>Until when a figure is due: to the end of a day in Guangdong.</summary>
/// <param name="Counted">The day as the calendar counts it, before a weekend moved it.</param>
public readonly record struct DueDay(DateOnly Day, DateOnly Counted)
{
    /// <param name="weekendsMove">A Saturday or a Sunday moves to the Monday after it; else it stays and is only said.</param>
    public static DueDay After(Period period, int days, bool weekendsMove)
    {
        var counted = period.LastDay.AddDays(days);
        return new(weekendsMove ? counted.AddDays(DaysToMonday(counted)) : counted, counted);
    }

    public bool IsWeekend => DaysToMonday(Day) > 0;

    public bool IsMoved => Day != Counted;

    /// <summary>The last moment, in UTC.</summary>
    public DateTime End => ReleaseTime.EndOf(Day);

    private static int DaysToMonday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => 2,
        DayOfWeek.Sunday => 1,
        _ => 0,
    };
}
