using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Which of a region's figures readers wait for: by the administrator's calendar, and as long as it has no line by the usual days after a month
/// (<see cref="DefaultCalendar"/>).
/// </summary>
public sealed class OverdueFigures(IDbContextFactory<StatsDb> databases, CatalogueReader catalogues, SeriesCache series, CalendarSettings settings)
{
    /// <returns>The next missing period of each series with the day until which it was or is due, earliest first.</returns>
    public async Task<IReadOnlyList<Overdue>> Expected(string region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        List<DueLine> lines;
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            lines = (await db.Dues.AsNoTracking().ToListAsync(cancellation)).ConvertAll(row => row.ToLine());
        }

        if (lines.Count == 0)
        {
            lines.AddRange(DefaultCalendar.Lines(catalogue, Period.Of(Span.Month, Period.FirstYear, 1)));
        }

        lines.RemoveAll(line => line.Region != region);
        var latest = new Dictionary<SeriesKey, Period?>();
        foreach (var key in lines.Select(line => line.Series).Distinct())
        {
            if (catalogue.Indicator(key.Indicator) is { } indicator)
            {
                latest[key] = (await series.Get(indicator, key.Region, key.Span, knownAtUtc, cancellation)).LatestFirmLevel()?.Period;
            }
        }

        return Overdue.Expected(lines, catalogue, key => latest.GetValueOrDefault(key), settings.WeekendsMove);
    }
}
