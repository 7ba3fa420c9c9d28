using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>An earlier period that a level is compared with.</summary>
/// <param name="Level">Where its level lies; where none is known, how high it can be at most. Null: nothing is known.</param>
/// <param name="Printed">The level as published; an absence where none of normal confidence is.</param>
public sealed record EarlierLevel(Period Period, Interval? Level, Figure Printed)
{
    public bool IsKnown => Printed.HasNumber;

    /// <summary>
    /// The comparable periods before one, oldest first, from the first of which a level is known: for a month all earlier months, for a year to
    /// date the same months of earlier years, for a point in time the earlier counts. A month or a year to date without a level of its own is
    /// at most what a longer year to date around it reached, because what is produced is never taken back.
    /// </summary>
    public static IReadOnlyList<EarlierLevel> Before(Period period, OwnSeries own) => FromFirstKnown(period.Span switch
    {
        Span.Month => Months(period, own),
        Span.YearToDate => SameMonths(period, own),
        _ => Points(period, own),
    });

    /// <summary>The full years before a period's year, oldest first, from the first of which a total is known.</summary>
    public static IReadOnlyList<EarlierLevel> FullYearsBefore(Period period, OwnSeries own) => FromFirstKnown(SameMonths(Period.FullYear(period.Year), own));

    private static IReadOnlyList<EarlierLevel> FromFirstKnown(IEnumerable<EarlierLevel> all) => [.. all.SkipWhile(level => !level.IsKnown)];

    private static IEnumerable<EarlierLevel> Months(Period period, OwnSeries own) => own.Months?.Points is not [var first, ..] ? [] :
        from index in Enumerable.Range(0, Math.Max(0, MonthsBetween(first.Period, period)))
        let month = first.Period.Plus(index)
        where month.EndMonth > 2 // January and February are not reported alone (R1)
        select Of(month, own);

    private static IEnumerable<EarlierLevel> SameMonths(Period period, OwnSeries own) => own.YearToDate?.Points is not [var first, ..] ? [] :
        from year in Enumerable.Range(first.Period.Year, Math.Max(0, period.Year - first.Period.Year))
        select Of(Period.YearToDate(year, period.EndMonth), own);

    private static IEnumerable<EarlierLevel> Points(Period period, OwnSeries own) =>
        from point in own.Points?.Points ?? []
        where point.Period < period && point.HasFirmLevel && point.LevelFigure.Interval is not null
        select Of(point.Period, own);

    private static EarlierLevel Of(Period period, OwnSeries own) => new(period, own.FirmLevel(period) ?? AtMost(period, own), own.Level(period));

    private static Interval? AtMost(Period period, OwnSeries own)
    {
        var ends = from month in Enumerable.Range(period.EndMonth, 13 - period.EndMonth)
                   let around = Period.YearToDate(period.Year, month)
                   where around != period
                   select own.FirmLevel(around)?.High;
        return ends.Min() is { } most ? Interval.Below(most, open: false) : null;
    }

    private static int MonthsBetween(Period first, Period last) => ((last.Year - first.Year) * 12) + last.EndMonth - first.EndMonth;
}
