using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>
/// Above a round number for the first time: the level is above it, and no earlier one was. A year to date stands against earlier full years, a month
/// against earlier months, a count against earlier counts.
/// </summary>
public static class ThresholdClaim
{
    private static readonly decimal[] Steps = [5, 2, 1];

    public static ClaimVerdict Of(Claim claim, OwnSeries own)
    {
        if (claim.Number is not { } number || own.Level(claim.Period) is not { Interval: { } level } printed)
        {
            return ClaimVerdict.NothingKnown(claim);
        }

        var bar = Interval.Of(number);
        var earlier = Earlier(claim.Period, own);
        if (earlier.Count == 0)
        {
            return ClaimVerdict.NothingKnown(claim);
        }

        var isAbove = bar.LiesBelow(level);
        var notBelow = earlier.Where(one => one.Level is not { } other || !other.IsNowhereAbove(bar)).ToList();
        var (verdict, reason) = level.IsNowhereAbove(bar) ? (Verdict.Refuted, VerdictReason.LevelsExclude)
            : notBelow.Exists(one => one is { IsKnown: true, Level: { } other } && bar.LiesBelow(other)) ? (Verdict.Refuted, VerdictReason.PassedBefore)
            : !isAbove ? (Verdict.Open, VerdictReason.SomeValuesSatisfy)
            : notBelow.Count == 0 ? (Verdict.Confirmed, VerdictReason.LevelsProve)
            : notBelow.Exists(one => !one.IsKnown) ? (Verdict.Open, VerdictReason.PeriodMissing)
            : (Verdict.Open, VerdictReason.SomeValuesSatisfy);
        var highest = earlier.Where(one => one.IsKnown).MaxBy(one => one.Level?.High ?? decimal.MaxValue);
        var (by, after) = claim.Period.Span == Span.YearToDate ? Passing.Of(claim.Period, bar, own) : (null, null);
        return new(claim, verdict, reason, null, null, [])
        {
            Levels = new(printed, earlier[0].Period, earlier.Count, highest?.Period, highest?.Printed ?? default, [.. notBelow.Select(one => one.Period)], by, after),
        };
    }

    /// <summary>The largest 1, 2 or 5 followed by zeros that the level is above for certain and <paramref name="highest"/>, the highest before it, is not; null when there is none.</summary>
    public static decimal? PassedBy(Interval level, Interval highest)
    {
        if (level.Low is not (>= 1 and { } low))
        {
            return null;
        }

        var power = 1m;
        while (power <= low / 10)
        {
            power *= 10;
        }

        foreach (var step in Steps.Select(step => step * power).Append(power / 2))
        {
            if (step >= 1 && Interval.Of(step).LiesBelow(level))
            {
                return highest.IsNowhereAbove(Interval.Of(step)) ? step : null;
            }
        }

        return null;
    }

    internal static IReadOnlyList<EarlierLevel> Earlier(Period period, OwnSeries own) =>
        period.Span == Span.YearToDate ? EarlierLevel.FullYearsBefore(period, own) : EarlierLevel.Before(period, own);
}
