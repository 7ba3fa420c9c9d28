using System.Globalization;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// From when a figure is known. A full date counts from 00:00 in Guangdong (Asia/Shanghai, UTC+8 without summer time since 1991);
/// a month or a year as its last day; a date the page does not show is substituted (see <see cref="Parse"/>).
/// </summary>
/// <param name="At">In UTC.</param>
/// <param name="IsSubstituted">The source shows no date.</param>
public readonly record struct ReleaseTime(DateTime At, bool IsSubstituted)
{
    private static readonly TimeSpan ShanghaiOffset = TimeSpan.FromHours(8);

    /// <summary>The day in Guangdong.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At + ShanghaiOffset);

    /// <summary>00:00 of a day in Guangdong, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - ShanghaiOffset, DateTimeKind.Utc);

    /// <summary>The last moment of a day in Guangdong, in UTC: what <c>?asof=</c> means.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddTicks(-1);

    /// <summary>A minute of a day in Guangdong, in UTC.</summary>
    public static DateTime MinuteOf(DateOnly day, TimeOnly minute) => StartOf(day).AddMinutes(Math.Floor(minute.ToTimeSpan().TotalMinutes));

    /// <summary>The time of day in Guangdong at a moment given in UTC.</summary>
    public static TimeOnly TimeAt(DateTime utc) => TimeOnly.FromDateTime(utc + ShanghaiOffset);

    /// <summary>The day in Guangdong at a moment given in UTC.</summary>
    public static DateOnly DayAt(DateTime utc) => DateOnly.FromDateTime(utc + ShanghaiOffset);

    /// <summary>
    /// Reads <c>2025-04-09</c>, <c>2025-04</c>, <c>2025</c> or nothing. Without a date, the national statistics office's monthly
    /// table counts as the 20th of the month after the period, anything else as the last day of the second month after it.
    /// </summary>
    /// <exception cref="FormatException">Neither a date, a month, a year nor empty.</exception>
    public static ReleaseTime Parse(string published, Period period, bool isNationalStatistics)
    {
        if (published.Length == 0)
        {
            var day = isNationalStatistics ? period.Plus(1).LastDay : period.Plus(2).LastDay;
            return new(StartOf(isNationalStatistics ? new DateOnly(day.Year, day.Month, 20) : day), true);
        }

        return new(StartOf(LastDayOf(published)), false);
    }

    /// <summary>The last day of <c>2025-04-09</c>, <c>2025-04</c> or <c>2025</c>.</summary>
    /// <exception cref="FormatException">None of the three.</exception>
    public static DateOnly LastDayOf(string published)
    {
        if (DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (Period.TryParseMonth(published, Span.Point, out var month))
        {
            return month.LastDay;
        }

        return Period.TryParseMonth(published + "-12", Span.Point, out var year)
            ? year.LastDay
            : throw new FormatException($"'{published}' is not a date; expected YYYY-MM-DD, YYYY-MM, YYYY or nothing.");
    }
}
