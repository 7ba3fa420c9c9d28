using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>What a month must bring so that a year's target is met (R26). January–February is one step of two months.</summary>
/// <param name="Left">Target minus what has been reached; one-sided when the level is a bound; not positive when the target is met.</param>
/// <param name="MonthsLeft">0 after December.</param>
/// <param name="PerMonth">Left divided by the months left; null when none is left or the target is met for certain.</param>
/// <param name="Best">The best step so far, per month; null when no step is known.</param>
public sealed record RunRate(Interval Left, int MonthsLeft, Interval? PerMonth, RunRateStep? Best)
{
    /// <summary>The target is reached for certain.</summary>
    public bool IsMet => Left.High is <= 0;

    /// <summary>More than the best month so far is needed every month; null when that cannot be told.</summary>
    public bool? NeedsMoreThanBest => PerMonth is not { } needed || Best is not { } best ? null
        : needed.Low > best.PerMonth ? true
        : needed.High <= best.PerMonth ? false
        : null;

    /// <summary>Null when nothing can be derived from the level (missing or "about").</summary>
    /// <param name="reached">The year to date of <paramref name="through"/>.</param>
    /// <param name="through">A year to date.</param>
    /// <param name="steps">Months, and the year to date of February, of the same year; other periods and inexact levels are passed over.</param>
    public static RunRate? Of(decimal target, Figure reached, Period through, IEnumerable<KeyValuePair<Period, Figure>> steps)
    {
        if (reached.Interval is not { } level || through.Span != Span.YearToDate)
        {
            return null;
        }

        var best = steps
            .Where(step => step.Key.Year == through.Year && step.Value.IsExact && (step.Key.Span == Span.Month || step.Key.IsJanuaryToFebruary))
            .Select(step => new RunRateStep(step.Key, step.Value.Value / (step.Key.IsJanuaryToFebruary ? 2 : 1)))
            .OrderByDescending(step => step.PerMonth).ThenBy(step => step.Period.EndMonth)
            .FirstOrDefault();
        var left = Interval.Of(target) - level;
        var months = 12 - through.EndMonth;
        return new(left, months, months == 0 || left.High is <= 0 ? null : left / Interval.Of(months), best);
    }
}
