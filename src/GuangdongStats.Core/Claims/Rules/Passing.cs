using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims.Rules;

/// <summary>In which month a year to date passed a number.</summary>
internal static class Passing
{
    /// <returns>The first period of the year, up to the given one, that is above for certain, and the last before it that is not above for certain; null: none.</returns>
    public static (Period? By, Period? After) Of(Period yearToDate, Interval bar, OwnSeries own)
    {
        var periods = Enumerable.Range(1, yearToDate.EndMonth).Select(month => Period.YearToDate(yearToDate.Year, month)).ToList();
        var at = periods.FindIndex(period => own.FirmLevel(period) is { } level && bar.LiesBelow(level));
        if (at < 0)
        {
            return (null, null);
        }

        var before = periods.FindLastIndex(at, at + 1, period => own.FirmLevel(period) is { } level && level.IsNowhereAbove(bar));
        return (periods[at], before < 0 ? null : periods[before]);
    }
}
