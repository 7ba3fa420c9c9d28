using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>The month and the cumulative figure: Y(m) = Y(m−1) + M(m) up to revisions inside the year (R3).</summary>
public static class YearToDate
{
    /// <summary>
    /// The month between two cumulative figures of consecutive months, from March on, within one vintage: the same publisher, edition and status.
    /// Null otherwise, and when either is not exact. January–February is published as one; neither month is derived (R1).
    /// </summary>
    public static DerivedMonth? Month(Observation now, Observation before)
    {
        var sameLine = now.Indicator == before.Indicator && now.Region == before.Region
            && now is { Measure: Measure.Level, Period.Span: Span.YearToDate } && before.Measure == Measure.Level
            && now.Source.Publisher == before.Source.Publisher && now.Vintage == before.Vintage && now.Status == before.Status;
        var follows = now.Period.EndMonth > 2 && before.Period == now.Period.Plus(-1);
        return sameLine && follows && now.Figure.IsExact && before.Figure.IsExact
            ? new(now.Period.As(Span.Month), now.Figure.Value - before.Figure.Value, now.Figure.Interval!.Value - before.Figure.Interval!.Value)
            : null;
    }

    /// <summary>Null unless all three are exact.</summary>
    /// <param name="cumulative">Y(m).</param>
    /// <param name="cumulativeBefore">Y(m−1).</param>
    /// <param name="month">M(m).</param>
    public static Residual? Residual(Figure cumulative, Figure cumulativeBefore, Figure month)
    {
        if (!cumulative.IsExact || !cumulativeBefore.IsExact || !month.IsExact)
        {
            return null;
        }

        var derived = cumulative.Value - cumulativeBefore.Value;
        return new(derived, derived - month.Value, cumulative.Interval!.Value - cumulativeBefore.Interval!.Value - month.Interval!.Value);
    }
}
