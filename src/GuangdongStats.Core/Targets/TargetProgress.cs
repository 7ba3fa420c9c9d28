using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Targets;

/// <summary>A programme's target held against the figures (R26; what a bound decides: R14; stocks are end values and flows a year's sum: R20).</summary>
/// <param name="Actual">The latest firm figure that it is held against; null when there is none.</param>
/// <param name="RunRate">What each month left must bring; null unless the year goes on.</param>
public sealed record TargetProgress(TargetStanding Standing, TargetReason Reason, SeriesPoint? Actual, RunRate? RunRate)
{
    /// <summary>Nobody has said by which indicator it is measured.</summary>
    public static TargetProgress NotLinked { get; } = new(TargetStanding.NotMeasurable, TargetReason.NoIndicator, null, null);

    /// <param name="totals">Of the year to date for a flow, at points in time for a stock.</param>
    /// <param name="months">Of an indicator that is published by month; else null.</param>
    /// <param name="today">The day whose knowledge the series have.</param>
    public static TargetProgress Of(TargetAmount target, Indicator indicator, Series totals, Series? months, DateOnly today)
    {
        if (target.Year is not { } year)
        {
            return Unknown(TargetReason.NoYear);
        }

        if (target.Unit != indicator.Unit.Code)
        {
            return Unknown(TargetReason.OtherUnit);
        }

        var isFlow = indicator.Kind == IndicatorKind.Flow;
        var actual = totals.Points.LastOrDefault(point => point.HasFirmLevel && point.Period.Year <= year);
        if (actual is null || (isFlow && actual.Period.Year < year))
        {
            return today.Year > year ? Unknown(TargetReason.NoFigure, actual) : new(TargetStanding.NotDue, TargetReason.None, actual, null);
        }

        var wanted = Interval.Above(target.Figure.Value, open: target.Figure.Relation == Relation.Over);
        if (actual.LevelFigure.Interval is not { } level)
        {
            return Unknown(TargetReason.NotDecided, actual);
        }

        if (level.LiesWithin(wanted))
        {
            return new(TargetStanding.Met, TargetReason.None, actual, null);
        }

        if (actual.Period.Year == year && actual.Period.EndMonth == 12)
        {
            return level.Meets(wanted) ? Unknown(TargetReason.NotDecided, actual) : new(TargetStanding.Missed, TargetReason.None, actual, null);
        }

        if (today.Year > year)
        {
            return Unknown(TargetReason.NoFigure, actual);
        }

        return isFlow ? Paced(target, year, wanted, actual, level, totals, months) : new(TargetStanding.NotDue, TargetReason.None, actual, null);
    }

    private static TargetProgress Paced(TargetAmount target, int year, Interval wanted, SeriesPoint actual, Interval level, Series totals, Series? months)
    {
        var steps = (months?.Points ?? []).Append(totals.At(Period.YearToDate(year, 2))).Where(point => point.LevelFigure.HasNumber)
            .Select(point => KeyValuePair.Create(point.Period, point.LevelFigure));
        var rate = RunRate.Of(target.Figure.Value, actual.LevelFigure, actual.Period, steps);
        var atThisPace = level * (12m / actual.Period.EndMonth);
        return atThisPace.LiesWithin(wanted) ? new(TargetStanding.OnTrack, TargetReason.None, actual, rate)
            : atThisPace.Meets(wanted) ? new(TargetStanding.NotMeasurable, TargetReason.NotDecided, actual, rate)
            : new(TargetStanding.Behind, TargetReason.None, actual, rate);
    }

    private static TargetProgress Unknown(TargetReason reason, SeriesPoint? actual = null) => new(TargetStanding.NotMeasurable, reason, actual, null);
}
