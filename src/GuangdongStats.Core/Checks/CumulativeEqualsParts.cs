using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Y(m) = Y(m−1) + M(m) unless a revision of earlier months is stated (R3). Exact figures may differ by n·u/2 (R9); with a bound the
/// intervals decide (R14). A slot stands in the equation of its own month and, as Y(m−1), in that of the next.
/// </summary>
internal static class CumulativeEqualsParts
{
    public static IEnumerable<Finding> Of(Examined slot)
    {
        if (slot.YearToDate is null || slot.Months is null || slot.Period.Span == Span.Point || slot.HasStatedRevision)
        {
            yield break;
        }

        var own = slot.Period.As(Span.YearToDate);
        if (own.EndMonth > 2 && Equation(slot, own) is { } finding)
        {
            yield return finding;
        }

        if (slot.Period is { Span: Span.YearToDate, EndMonth: >= 2 and < 12 } && Equation(slot, own.Plus(1)) is { } next)
        {
            yield return next;
        }
    }

    private static Finding? Equation(Examined slot, Period now)
    {
        var (before, alone) = (now.Plus(-1), now.As(Span.Month));
        if (slot.YearToDate!.At(now).Firm(Measure.Level) is not { } cumulative
            || slot.YearToDate.At(before).Firm(Measure.Level) is not { } cumulativeBefore
            || slot.Months!.At(alone).Firm(Measure.Level) is not { } month)
        {
            return null;
        }

        return Disagreement(cumulative, cumulativeBefore, month) is { } difference
            ? new(
                Check.CumulativeEqualsParts,
                [
                    slot.Concern(slot.Region, now, Measure.Level, cumulative),
                    slot.Concern(slot.Region, before, Measure.Level, cumulativeBefore),
                    slot.Concern(slot.Region, alone, Measure.Level, month),
                ],
                difference)
            : null;
    }

    private static Difference? Disagreement(Figure cumulative, Figure cumulativeBefore, Figure month)
    {
        if (Totals.Check([cumulativeBefore, month], cumulative) is { Verdict: not TotalsVerdict.NotComparable } check)
        {
            return check.Verdict == TotalsVerdict.Differs ? new(-check.Difference!.Value, DifferenceUnit.BaseUnit, check.Allowance) : null;
        }

        return cumulative.Interval is { } whole && cumulativeBefore.Interval is { } first && month.Interval is { } last && !whole.Meets(first + last)
            ? new(Certainty.Apart(whole, first + last), DifferenceUnit.BaseUnit)
            : null;
    }
}
