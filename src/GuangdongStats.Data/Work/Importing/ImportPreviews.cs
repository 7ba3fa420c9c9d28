using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>What taking over a sheet would do, cell by cell. Nothing is stored.</summary>
public sealed class ImportPreviews(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, EntryExaminations examinations, TimeProvider clock)
{
    /// <param name="accountId">Who asks.</param>
    /// <returns>A line a cell, in their order; null for anybody but a clerk.</returns>
    public async Task<IReadOnlyList<ImportLine>?> Read(string accountId, IReadOnlyList<ImportedCell> cells, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await PeopleReader.Read(db, accountId, cancellation) is not { } person || !person.Has(Duty.Clerk))
        {
            return null;
        }

        var places = await catalogue.Read(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var scheduled = await OpenEntries.Scheduled(db, now, cancellation);
        var lines = new Dictionary<ImportedCell, ImportLine>();
        foreach (var group in cells.GroupBy(cell => cell.Key.Indicator))
        {
            var open = await OpenEntries.At(db, now).AsNoTracking().Where(entry => entry.Indicator == group.Key).ToListAsync(cancellation);
            var entries = open.ToDictionary(entry => entry.Key);
            var possible = group.Where(cell => Enterable.WhyNot(cell.Key, places, ReleaseTime.DayAt(now)) is null).ToList();
            var examination = places.Indicator(group.Key) is { } indicator
                ? await examinations.Of(indicator, Overlaid(open, possible, indicator.Unit, now), now, cancellation)
                : null;
            foreach (var cell in group)
            {
                lines[cell] = Line(cell, places, entries.GetValueOrDefault(cell.Key), examination, person, scheduled, ReleaseTime.DayAt(now));
            }
        }

        return [.. cells.Select(cell => lines[cell])];
    }

    /// <summary>What is entered, with the sheet over it where it is understood.</summary>
    private static List<Observation> Overlaid(List<EntryRow> open, List<ImportedCell> cells, Unit unit, DateTime now)
    {
        var rows = new List<Observation>();
        var byKey = open.ToDictionary(entry => entry.Key);
        foreach (var cell in cells)
        {
            if (CellText.Read(cell.Text, unit, cell.Key.Measure).Figure is { } figure)
            {
                var row = EntryDesk.New(cell.Key, "", "", now, Status.Preliminary);
                row.Set(cell.Text, figure);
                row.Explanation = byKey.GetValueOrDefault(cell.Key)?.Explanation ?? "";
                rows.Add(row.ToObservation(1, new(now, false), null));
                byKey.Remove(cell.Key);
            }
        }

        return [.. rows, .. EntryExaminations.Entered(byKey.Values, now)];
    }

    private static ImportLine Line(
        ImportedCell cell, Catalogue places, EntryRow? entry, EntryExamination? examination, Person person, IReadOnlySet<int> scheduled, DateOnly today)
    {
        var (indicator, region) = (places.Indicator(cell.Key.Indicator), places.Region(cell.Key.Region));
        var reading = CellText.Read(cell.Text, indicator?.Unit ?? Unit.Percent, cell.Key.Measure);
        if (Enterable.WhyNot(cell.Key, places, today) is { } impossible)
        {
            return new(cell, indicator, region, reading, "", null, ImportChange.Refused, impossible, []);
        }

        var released = examination!.Own(cell.Key)?.Figure;
        var isInRelease = entry?.ReleaseId is { } release && scheduled.Contains(release);
        var isSame = entry is { } ? IsSame(entry, cell.Text, reading) : released is { } figure && reading.Figure == figure;
        var locked = EntryRules.WhyNotEdit(person, entry?.Stage, isInRelease);
        var change = isSame ? ImportChange.Same
            : locked is not null ? ImportChange.Refused
            : entry is not null ? ImportChange.Changes
            : released is not null ? ImportChange.Corrects
            : ImportChange.New;
        return new(cell, indicator, region, reading, entry?.Text ?? "", released, change, isSame ? null : locked, isSame ? [] : examination.Findings(cell.Key));
    }

    private static bool IsSame(EntryRow entry, string text, CellReading reading) =>
        entry.Text == text || (entry.Figure is { } stands && reading.Figure == stands);
}
