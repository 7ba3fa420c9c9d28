using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>What is due at this moment, and how far it is.</summary>
public sealed class DueTasksNow(IDbContextFactory<StatsDb> databases, CatalogueReader catalogues, CalendarSettings settings, TimeProvider clock)
{
    public DateOnly Today => ReleaseTime.DayAt(clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc cref="DueTasks.Of"/>
    public async Task<IReadOnlyList<DueTask>> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = (await db.Dues.AsNoTracking().ToListAsync(cancellation)).ConvertAll(row => row.ToLine());
        if (lines.Count == 0)
        {
            return [];
        }

        var known = await Known(db, lines, catalogue, now, cancellation);
        return DueTasks.Of(lines, catalogue, (series, period) => known.Contains((series, period)), await Entries(db, now, cancellation), ReleaseTime.DayAt(now), settings.WeekendsMove);
    }

    /// <summary>Slots whose level readers can see and may rely on.</summary>
    private static async Task<HashSet<(SeriesKey, Period)>> Known(StatsDb db, List<DueLine> lines, Catalogue catalogue, DateTime now, CancellationToken cancellation)
    {
        var indicators = lines.Select(line => line.Indicator).Distinct().ToList();
        var regions = lines.Select(line => line.Region).Distinct().ToList();
        var rows = await db.Published
            .Where(row => row.Measure == Measure.Level && row.ReleasedAt <= now && row.Basis != Basis.Forecast && indicators.Contains(row.Indicator) && regions.Contains(row.Region))
            .Select(row => new { row.Indicator, row.Region, row.Period, row.SourceId })
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => catalogue.Source(row.SourceId) is { Confidence: Confidence.Normal })
                .Select(row => (new SeriesKey(row.Indicator, row.Region, row.Period.Span), row.Period)),
        ];
    }

    /// <summary>Those of a release that is out are only not closed yet.</summary>
    private static async Task<IEnumerable<EntryStanding>> Entries(StatsDb db, DateTime now, CancellationToken cancellation)
    {
        var rows = await db.Entries.AsNoTracking().Where(row => row.Open == 1)
            .Select(row => new
            {
                row.Indicator,
                row.Region,
                row.Period,
                row.Measure,
                row.Stage,
                row.EditedByName,
                Release = db.Releases.Where(release => release.Id == row.ReleaseId).Select(release => new { release.At, release.State }).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return rows.Where(row => row.Release is not { State: ReleaseState.Scheduled } release || release.At > now)
            .Select(row => new EntryStanding(new(row.Indicator, row.Region, row.Period, row.Measure), row.Stage, row.Release is { State: ReleaseState.Scheduled }, row.EditedByName));
    }
}
