using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>Which periods enter a comparison (R24): a year to date stands against the same months of the year before (<see cref="Period.YearEarlier"/>); an unfinished period never enters.</summary>
public static class Window
{
    /// <summary>Whether the period has ended by the end of a day.</summary>
    public static bool IsFinished(Period period, DateOnly day) => period.LastDay <= day;

    /// <summary>The last year that has ended by the end of a day.</summary>
    public static int LastFullYear(DateOnly day) => day is { Month: 12, Day: 31 } ? day.Year : day.Year - 1;
}
