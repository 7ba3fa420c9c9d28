using System.Collections;

namespace GuangdongStats.Core.Periods;

/// <summary>Periods of one span from one to another; both ends are included.</summary>
public readonly record struct PeriodRange : IEnumerable<Period>
{
    /// <exception cref="ArgumentException">The spans differ, or <paramref name="from"/> is after <paramref name="to"/>.</exception>
    public PeriodRange(Period from, Period to)
    {
        if (from.Span != to.Span)
        {
            throw new ArgumentException($"A range needs one span, not {from} and {to}.", nameof(to));
        }

        if (from > to)
        {
            throw new ArgumentException($"{from} is after {to}.", nameof(from));
        }

        From = from;
        To = to;
    }

    public Period From { get; }

    public Period To { get; }

    public Span Span => From.Span;

    public bool Contains(Period period) => period.Span == Span && period >= From && period <= To;

    /// <summary>Every month's period in order, January among them.</summary>
    public IEnumerator<Period> GetEnumerator()
    {
        for (var period = From; period <= To; period = period.Plus(1))
        {
            yield return period;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>
    /// The places on a chart's axis (R1). Flows have 11 a year: the first is January–February, the year to date of February,
    /// for the month span too. A range that begins in January or February begins with that place; one that ends in January
    /// does not hold it. Points have 12.
    /// </summary>
    public IReadOnlyList<Period> Slots()
    {
        var slots = new List<Period>();
        foreach (var period in this)
        {
            if (period.Span == Span.Point || period.EndMonth > 2)
            {
                slots.Add(period);
            }
            else if (period.EndMonth == 2)
            {
                slots.Add(period.As(Span.YearToDate));
            }
        }

        return slots;
    }
}
