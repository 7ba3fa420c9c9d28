using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Explanations;

/// <summary>
/// What is shown for one figure and all that follows from it: the one path by which a tile, a table, a sentence, a workbook and the
/// API get it (R25). Every part that the rules do not allow is null.
/// </summary>
/// <param name="Point">What is shown for the period.</param>
/// <param name="YearEarlier">What is shown for the same period a year before: the base of direct growth.</param>
/// <param name="Direct">Growth computed from the two published levels (R2).</param>
/// <param name="Reconciliation">Published against direct growth (R2).</param>
/// <param name="ImpliedBase">The comparable base that published growth implies (R2).</param>
/// <param name="Nation">The nation's same period; null for the nation itself.</param>
/// <param name="Share">Share of the nation (R5).</param>
/// <param name="ShareBounds">Where the share lies when the level is only a bound (R14); the share's interval when it is exact.</param>
/// <param name="ShareChange">Change of the share on comparable bases, in points (R6).</param>
/// <param name="Contribution">To the nation's growth (R16).</param>
/// <param name="Rank">Among the nation's provinces (R15); null for other places.</param>
/// <param name="TwoYearAverage">With the base effect (R17).</param>
/// <param name="DailyAverage">By calendar days (R18); flows only.</param>
/// <param name="Residual">Year to date against the one before and the month (R3).</param>
/// <param name="DerivedMonth">The month that nobody published (R3).</param>
/// <param name="SumOfParts">January–February and the months, added up beside the year to date (R22); null when fewer than two of them are known.</param>
/// <param name="MonthOnMonth">On the month before, not seasonally adjusted (R19).</param>
/// <param name="Pace">Change of the published growth rate since the period before on the axis, in points (R4).</param>
public sealed record Explanation(
    Indicator Indicator,
    Region Region,
    SeriesPoint Point,
    SeriesPoint YearEarlier,
    LevelGrowth Direct,
    Reconciliation? Reconciliation,
    ImpliedBase? ImpliedBase,
    SeriesPoint? Nation,
    ShareResult? Share,
    Interval? ShareBounds,
    Interval? ShareChange,
    Contribution? Contribution,
    RankInterval? Rank,
    TwoYearAverage? TwoYearAverage,
    DailyAverage? DailyAverage,
    Residual? Residual,
    DerivedMonth? DerivedMonth,
    LongerPeriod? SumOfParts,
    LevelGrowth? MonthOnMonth,
    Figure? Pace)
{
    public Period Period => Point.Period;

    /// <param name="known">All that was known at one moment (R5: the same knowledge date).</param>
    public static Explanation Of(Indicator indicator, Region region, Period period, KnownFigures known)
    {
        var point = known.Series.At(period);
        var yearEarlier = known.Series.At(period.YearEarlier);
        var nation = region.IsNation ? null : known.Nation.At(period);
        var (level, growth) = (point.LevelFigure, point.GrowthFigure);
        var adds = Adds(indicator);
        var share = nation is not null && adds ? Arithmetic.Share.Of(level, nation.LevelFigure) : null;
        return new(
            indicator,
            region,
            point,
            yearEarlier,
            Growth.OfLevels(level, yearEarlier.LevelFigure),
            Arithmetic.Reconciliation.Of(level, growth, yearEarlier.LevelFigure),
            Growth.ImpliedBase(level, growth),
            nation,
            share,
            ShareBoundsOf(indicator, point, nation),
            share is not null ? Arithmetic.ShareChange.Of(share.Percent, growth, nation!.GrowthFigure) : null,
            nation is not null && adds ? Arithmetic.Contribution.Of(level, growth, nation.LevelFigure, nation.GrowthFigure) : null,
            RankOf(indicator, region, known.Regions, known.Provinces),
            Arithmetic.TwoYearAverage.Of(growth, yearEarlier.GrowthFigure),
            indicator.Kind == IndicatorKind.Flow && indicator.IsMonthlyOutput ? Arithmetic.DailyAverage.Of(level, period) : null,
            indicator.IsMonthlyOutput ? ResidualOf(period, known) : null,
            indicator.IsMonthlyOutput ? DerivedMonthOf(period, known) : null,
            indicator.IsMonthlyOutput ? SumOfPartsOf(indicator, period, known) : null,
            indicator.IsMonthlyOutput ? MonthOnMonthOf(period, known) : null,
            indicator.IsMonthlyOutput ? PaceOf(period, known) : null);
    }

    /// <inheritdoc cref="ShareBounds"/>
    public static Interval? ShareBoundsOf(Indicator indicator, SeriesPoint point, SeriesPoint? nation) =>
        nation is not null && Adds(indicator) ? Arithmetic.Share.Bounds(point.LevelFigure, nation.LevelFigure) : null;

    /// <inheritdoc cref="Rank"/>
    public static RankInterval? RankOf(Indicator indicator, Region region, IReadOnlyDictionary<string, SeriesPoint> regions, IReadOnlyList<string> provinces) =>
        region.Level == RegionLevel.Province && Adds(indicator) ? Arithmetic.Rank.Among(region.Code, regions, provinces) : null;

    private static bool Adds(Indicator indicator) => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock;

    private static Residual? ResidualOf(Period period, KnownFigures known) =>
        period.EndMonth > 2 && period.Span != Span.Point && known.Months is { } months && known.YearToDate is { } cumulative
            ? YearToDate.Residual(
                cumulative.At(period.As(Span.YearToDate)).LevelFigure,
                cumulative.At(period.Plus(-1).As(Span.YearToDate)).LevelFigure,
                months.At(period.As(Span.Month)).LevelFigure)
            : null;

    private static DerivedMonth? DerivedMonthOf(Period period, KnownFigures known) =>
        period.EndMonth > 2 && period.Span != Span.Point && known.Months is { } months && known.YearToDate is { } cumulative
        && months.At(period.As(Span.Month)).Level is null
        && cumulative.At(period.As(Span.YearToDate)).Level is { } now && cumulative.At(period.Plus(-1).As(Span.YearToDate)).Level is { } before
            ? YearToDate.Month(now.Shown, before.Shown)
            : null;

    private static LongerPeriod? SumOfPartsOf(Indicator indicator, Period period, KnownFigures known)
    {
        if (period is not { Span: Span.YearToDate, EndMonth: > 2 } || known.Months is not { } months || known.YearToDate is not { } cumulative)
        {
            return null;
        }

        var first = Period.YearToDate(period.Year, 2);
        var sum = LongerPeriod.Of(
            indicator.Kind,
            [
                KeyValuePair.Create(first, cumulative.At(first).LevelFigure),
                .. Enumerable.Range(3, period.EndMonth - 2).Select(month => Period.Month(period.Year, month)).Select(month => KeyValuePair.Create(month, months.At(month).LevelFigure)),
            ]);
        return sum.Refused is null || (sum.Refused == SumRefusal.MemberMissing && period.EndMonth - 1 - sum.Missing.Count >= 2) ? sum : null;
    }

    private static LevelGrowth? MonthOnMonthOf(Period period, KnownFigures known) =>
        period is { Span: Span.Month, EndMonth: > 3 }
        && Arithmetic.MonthOnMonth.Of(period, known.Series.At(period).LevelFigure, known.Series.At(period.Plus(-1)).LevelFigure) is { Interval: not null } change
            ? change
            : null;

    private static Figure? PaceOf(Period period, KnownFigures known)
    {
        if (period.Span == Span.Point || period is { Span: Span.Month, EndMonth: < 3 })
        {
            return null;
        }

        var before = period.PreviousSlot();
        var change = RateChange.Between(known.Series.At(period).GrowthFigure, (before.Span == period.Span ? known.Series : known.YearToDate)?.At(before).GrowthFigure ?? Figure.Absent(Absence.NotAvailable));
        return change.HasNumber ? change : null;
    }
}
