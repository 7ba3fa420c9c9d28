using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Formatting;

/// <summary>Periods and dates in words; the same under every culture of the machine.</summary>
public static class PeriodText
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>2025年1—5月, 2024年, 2025年3月, 2025年末; January–May 2025, 2024, March 2025, end of 2025.</summary>
    public static string Long(Period period, Language language)
    {
        var year = Number(period.Year);
        if (language == Language.Chinese)
        {
            return period switch
            {
                { IsFullYear: true } => $"{year}年",
                { Span: Span.Point, EndMonth: 12 } => $"{year}年末",
                _ => $"{year}年{ChineseMonths(period)}",
            };
        }

        return period switch
        {
            { IsFullYear: true } => year,
            { Span: Span.Point, EndMonth: 12 } => $"end of {year}",
            { Span: Span.Point } => $"end of {Month(period)} {year}",
            { Span: Span.YearToDate, EndMonth: > 1 } => $"{Months[0]}–{Month(period)} {year}",
            _ => $"{Month(period)} {year}",
        };
    }

    /// <summary>The place on an axis that already says the year: 1—5月, 3月, 5月末; Jan–May, Mar, end May.</summary>
    public static string Slot(Period period, Language language)
    {
        if (language == Language.Chinese)
        {
            return ChineseMonths(period);
        }

        var month = Month(period)[..3];
        return period switch
        {
            { Span: Span.Point } => $"end {month}",
            { Span: Span.YearToDate, EndMonth: > 1 } => $"{Months[0][..3]}–{month}",
            _ => month,
        };
    }

    /// <summary>A moment given in UTC as the clock in Guangdong shows it: 2025年7月31日 09:30; 31 July 2025, 09:30.</summary>
    public static string Moment(DateTime utc, Language language)
    {
        var day = ReleaseTime.DayAt(utc);
        var clock = (utc - ReleaseTime.StartOf(day)).ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return language == Language.Chinese ? $"{Date(day, language)} {clock}" : $"{Date(day, language)}, {clock}";
    }

    /// <summary>2025年7月31日; 31 July 2025.</summary>
    public static string Date(DateOnly day, Language language) => language == Language.Chinese
        ? $"{Number(day.Year)}年{Number(day.Month)}月{Number(day.Day)}日"
        : $"{Number(day.Day)} {Months[day.Month - 1]} {Number(day.Year)}";

    /// <summary>A date as exact as a source gives it (<c>2019-10-14</c>, <c>2025-12</c>, <c>2022</c> or nothing): 2019年10月14日, 2025年12月, 2022年.</summary>
    /// <exception cref="FormatException">None of the four.</exception>
    public static string Printed(string date, Language language) => date.Length switch
    {
        0 => "",
        4 or 7 when Period.TryParseMonth(date.Length == 4 ? date + "-12" : date, date.Length == 4 ? Span.YearToDate : Span.Month, out var period) => Long(period, language),
        _ => Date(ReleaseTime.LastDayOf(date), language),
    };

    private static string ChineseMonths(Period period) => period switch
    {
        { Span: Span.Point } => $"{Number(period.EndMonth)}月末",
        { Span: Span.YearToDate, EndMonth: > 1 } => $"1—{Number(period.EndMonth)}月",
        _ => $"{Number(period.EndMonth)}月",
    };

    private static string Month(Period period) => Months[period.EndMonth - 1];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
