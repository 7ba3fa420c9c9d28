namespace GuangdongStats.Core.Calendar;

/// <summary>On which days the office works: Monday to Friday, but for the days that its administrator says are otherwise.</summary>
/// <param name="exceptions">Whether the office works on these days, in Guangdong.</param>
public sealed class OfficeDays(IReadOnlyDictionary<DateOnly, bool> exceptions)
{
    /// <summary>How many days may be said at once.</summary>
    public const int MostAtOnce = 31;

    /// <summary>How many years before and after today they may lie.</summary>
    public const int MostYears = 3;

    public static OfficeDays Weekdays { get; } = new(new Dictionary<DateOnly, bool>());

    public bool IsWorking(DateOnly day) => exceptions.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Whether days may be said: in order, not too many, not too far away.</summary>
    public static bool MaySay(DateOnly from, DateOnly to, DateOnly today) =>
        from <= to && to.DayNumber - from.DayNumber < MostAtOnce && from >= today.AddYears(-MostYears) && to <= today.AddYears(MostYears);
}
