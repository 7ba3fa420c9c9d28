using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Core.Calendar;

/// <summary>What is due, from the lines of the calendar, what was entered, and what readers know already.</summary>
public static class DueTasks
{
    /// <param name="catalogue">A line of an indicator or region that is not in it is passed over.</param>
    /// <param name="isKnown">Readers can see a level of this slot.</param>
    /// <param name="entries">The open ones.</param>
    /// <param name="today">In Guangdong.</param>
    /// <returns>Late ones first, then by due day, then in the catalogue's order.</returns>
    public static IReadOnlyList<DueTask> Of(
        IEnumerable<DueLine> lines, Catalogue.Catalogue catalogue, Func<SeriesKey, Period, bool> isKnown, IEnumerable<EntryStanding> entries, DateOnly today, bool weekendsMove)
    {
        var entered = entries.ToLookup(entry => (new SeriesKey(entry.Figure.Indicator, entry.Figure.Region, entry.Figure.Period.Span), entry.Figure.Period));
        var order = catalogue.Regions.Select((region, index) => (region.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var tasks =
            from line in lines
            let indicator = catalogue.Indicator(line.Indicator)
            where indicator is not null && order.ContainsKey(line.Region)
            from period in line.PeriodsBy(today, indicator.IsCollected)
            let standing = entered[(line.Series, period)].ToList()
            let known = isKnown(line.Series, period)
            let due = DueDay.After(period, line.DaysAfter, weekendsMove)
            let progress = ProgressOf(known, standing)
            let task = new DueTask(line, period, due, progress, !known && progress <= Progress.Draft && today > due.Day, [.. standing.Select(entry => entry.EditedByName).Distinct()], line.Clerk ?? indicator.Clerk)
            orderby !task.IsLate, due.Day, indicator.Order, order[line.Region], line.Span descending
            select task;
        return [.. tasks];
    }

    /// <summary>
    /// A slot without a level is a draft however far its growth is: the level is what was asked for. A correction of a known figure shows
    /// as what it is, but is never late.
    /// </summary>
    private static Progress ProgressOf(bool isLevelKnown, List<EntryStanding> entries)
    {
        if (entries.Count == 0)
        {
            return isLevelKnown ? Progress.Released : Progress.Nothing;
        }

        var least = entries.Min(Of);
        return isLevelKnown || least == Progress.Returned || entries.Any(entry => entry.Figure.Measure == Measure.Level) ? least : Progress.Draft;
    }

    private static Progress Of(EntryStanding entry) => entry.Stage switch
    {
        Stage.Draft => Progress.Draft,
        Stage.Returned => Progress.Returned,
        Stage.Submitted => Progress.WithReviewer,
        _ => entry.IsInRelease ? Progress.Scheduled : Progress.Approved,
    };
}
