using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>A figure that readers wait for although its day is over.</summary>
/// <param name="Series">Which has no level for the period, nor for a later one.</param>
/// <param name="Period">The first one that is missing.</param>
public sealed record Overdue(SeriesKey Series, Period Period, DueDay Due)
{
    /// <summary>The next missing period of every line whose series readers know up to some period, due days earliest first.</summary>
    /// <param name="catalogue">A line of an indicator that is not in it is passed over.</param>
    /// <param name="latest">The latest period whose level readers know; null for none, which is no delay but a line that has not begun.</param>
    /// <param name="weekendsMove">A due day on a Saturday or a Sunday moves to the Monday after it.</param>
    /// <returns>Also those whose day is still to come: <see cref="IsAt"/> tells them apart.</returns>
    public static IReadOnlyList<Overdue> Expected(IEnumerable<DueLine> lines, Catalogue.Catalogue catalogue, Func<SeriesKey, Period?> latest, bool weekendsMove)
    {
        var expected = new List<Overdue>();
        foreach (var line in lines)
        {
            if (catalogue.Indicator(line.Indicator) is { } indicator && latest(line.Series) is { } known && line.NextAfter(known, indicator.IsCollected) is { } next)
            {
                expected.Add(new(line.Series, next, DueDay.After(next, line.DaysAfter, weekendsMove)));
            }
        }

        return [.. expected.OrderBy(waiting => waiting.Due.End).ThenByDescending(waiting => waiting.Series.Span)];
    }

    public bool IsAt(DateTime nowUtc) => nowUtc > Due.End;
}
