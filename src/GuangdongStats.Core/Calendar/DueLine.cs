using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>A line of the calendar: which figures are due again and again, until when, and who enters them.</summary>
/// <param name="EveryMonths">1: for every month; 3, 6 or 12: only where such a part of the year ends.</param>
/// <param name="DaysAfter">How many days after the period's last day it is due.</param>
/// <param name="From">The first period, of the line's span.</param>
/// <param name="To">The last one; null for ever.</param>
/// <param name="Clerk">Account id; null: any clerk.</param>
public sealed record DueLine(string Indicator, string Region, Span Span, int EveryMonths, int DaysAfter, Period From, Period? To, string? Clerk)
{
    public SeriesKey Series => new(Indicator, Region, Span);

    /// <summary>The first period after one that is asked for; null when the line ends before.</summary>
    public Period? NextAfter(Period known, Func<Period, bool> isCollected)
    {
        for (var period = known < From ? From : known.Plus(1); To is not { } to || period <= to; period = period.Plus(1))
        {
            if (period.EndMonth % EveryMonths == 0 && isCollected(period))
            {
                return period;
            }
        }

        return null;
    }

    /// <summary>The periods that have ended by a day, earliest first.</summary>
    /// <param name="isCollected">Whether the indicator has a figure for a period at all.</param>
    /// <param name="today">A period is asked for from the day after its last.</param>
    public IEnumerable<Period> PeriodsBy(DateOnly today, Func<Period, bool> isCollected)
    {
        for (var period = From; period.LastDay < today && (To is not { } to || period <= to); period = period.Plus(1))
        {
            if (period.EndMonth % EveryMonths == 0 && isCollected(period))
            {
                yield return period;
            }
        }
    }
}
