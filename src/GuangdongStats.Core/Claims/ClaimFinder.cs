using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims.Rules;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Core.Claims;

/// <summary>
/// What the figures of an indicator and region let one say that is new: a new high, last year's total exceeded and in which month, a threshold
/// passed, a row of growth or of first places extended. Only the latest period of each series is looked at, and only what holds wherever in
/// their intervals the true values lie is found; a person decides whether it is said.
/// </summary>
public static class ClaimFinder
{
    /// <summary>A high is called one only above so many earlier levels.</summary>
    public const int FewestCompared = 3;

    /// <summary>A row of growth is called one from so many months on.</summary>
    public const int FewestMonths = 3;

    /// <summary>A row of first places is called one from so many years on.</summary>
    public const int FewestYears = 2;

    /// <param name="streak">Of the region; null when it is not ranked.</param>
    /// <returns>Each with its verdict, which is confirmed; none for shares and indices, whose highs say little (R20).</returns>
    public static IReadOnlyList<ClaimVerdict> Find(Indicator indicator, Region region, OwnSeries own, Streak? streak)
    {
        if (indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock))
        {
            return [];
        }

        return
        [
            .. new[] { Streak(), LastYear(), Record(Span.YearToDate), Record(Span.Month), Record(Span.Point), Threshold(Span.YearToDate), Threshold(Span.Month), Threshold(Span.Point), Growth() }
                .OfType<ClaimVerdict>()
                .Where(found => found.Verdict == Verdict.Confirmed),
        ];

        Claim Claim(Period period, ClaimKind kind, decimal? number = null, string unit = "", Relation relation = Relation.Exact) =>
            new(indicator.Code, region.Code, period, kind, number, unit, relation, Department.Source, default, "");

        ClaimVerdict? Streak() =>
            streak is { After.Count: 0 } && streak.Years.Reverse().TakeWhile(year => year.Evidence == StreakEvidence.Proven).Count() is >= FewestYears and var years
                ? StreakClaim.Of(Claim(Period.FullYear(streak.Years[^1].Year), ClaimKind.Streak, years, Arithmetic.Streak.FullYear), streak)
                : null;

        ClaimVerdict? LastYear() => Latest(Span.YearToDate) is { } latest
            && LastYearClaim.Of(Claim(latest, ClaimKind.ExceedsLastYear), own) is { Verdict: Verdict.Confirmed, Levels.By: { IsFullYear: false } by }
                ? LastYearClaim.Of(Claim(by, ClaimKind.ExceedsLastYear), own)
                : null;

        ClaimVerdict? Record(Span span) => Latest(span) is { } latest && RecordClaim.Of(Claim(latest, ClaimKind.Record), own) is { Levels.Compared: >= FewestCompared } found ? found : null;

        ClaimVerdict? Threshold(Span span)
        {
            if (Latest(span) is not { } latest || own.FirmLevel(latest) is not { } level
                || ThresholdClaim.Earlier(latest, own).Where(one => one.IsKnown).Select(one => one.Level).MaxBy(one => one?.High ?? decimal.MaxValue) is not { } highest
                || ThresholdClaim.PassedBy(level, highest) is not { } number)
            {
                return null;
            }

            var found = ThresholdClaim.Of(Claim(latest, ClaimKind.Threshold, number, indicator.Unit.Code, Relation.Over), own);
            return found.Levels?.By is { } by && by != latest ? ThresholdClaim.Of(found.Claim with { Period = by }, own) : found;
        }

        ClaimVerdict? Growth() => LatestGrowth() is { } latest && GrowthStreakClaim.LengthUpTo(latest, own) is >= FewestMonths and var months
            ? GrowthStreakClaim.Of(Claim(latest, ClaimKind.GrowthStreak, months, Claims.Claim.Month), own)
            : null;

        Period? Latest(Span span) => own.Of(span)?.LatestFirmLevel() is { LevelFigure.Interval: not null } point ? point.Period : null;

        Period? LatestGrowth()
        {
            var slots = (own.Months?.Points ?? []).Concat(own.Months is null ? [] : own.YearToDate?.Points ?? [])
                .Select(point => point.Period).Where(period => GrowthStreakClaim.IsSlot(period) && own.Growth(period).HasNumber).ToList();
            return slots.Count == 0 ? null : slots.MaxBy(period => (period.Year, period.EndMonth));
        }
    }
}
