using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>What clerks see while they enter. Drafts are for clerks only: each question answers null to anybody else.</summary>
public sealed class EntrySheets(
    IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, EntryExaminations examinations, AuditLog audit, TimeProvider clock)
{
    private const int LongestHistory = 50;

    /// <param name="accountId">Who asks.</param>
    public async Task<EntrySheet?> Read(string accountId, SheetQuestion question, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Clerk(db, accountId, cancellation) is not { } person)
        {
            return null;
        }

        var places = await catalogue.Read(cancellation);
        var dues = (await db.Dues.AsNoTracking().ToListAsync(cancellation)).Where(due => IsInForce(due, question)).ToList();
        var open = await OpenEntries.At(db, Now).AsNoTracking().ToListAsync(cancellation);
        var slots = Places(question, places, dues)
            .Concat(open.Where(entry => IsAsked(entry, question)).Select(entry => (entry.Indicator, entry.Region, entry.Period)))
            .Distinct()
            .ToList();
        return new(question, dues.Count > 0, await Slots(db, person, slots, open, cancellation));
    }

    /// <summary>Some slots anew, after a change.</summary>
    public async Task<IReadOnlyList<EntrySlot>?> Read(
        string accountId, IReadOnlyCollection<(string Indicator, string Region, Period Period)> slots, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Clerk(db, accountId, cancellation) is not { } person)
        {
            return null;
        }

        var indicators = slots.Select(slot => slot.Indicator).Distinct().ToList();
        var open = await OpenEntries.At(db, Now).AsNoTracking().Where(entry => indicators.Contains(entry.Indicator)).ToListAsync(cancellation);
        return await Slots(db, person, slots, open, cancellation);
    }

    /// <summary>What a text in a cell would mean. Nothing is stored.</summary>
    public async Task<CellLook?> Look(string accountId, FigureKey key, string text, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var places = await catalogue.Read(cancellation);
        if (await Clerk(db, accountId, cancellation) is null || Enterable.WhyNot(key, places, Today) is not null)
        {
            return null;
        }

        var indicator = places.Indicator(key.Indicator)!;
        var open = await OpenEntries.At(db, Now).AsNoTracking().Where(entry => entry.Indicator == key.Indicator).ToListAsync(cancellation);
        var reading = CellText.Read(text, indicator.Unit, key.Measure);
        var entered = EntryExaminations.Entered(open.Where(entry => entry.Key != key), Now);
        if (reading.Figure is { } figure)
        {
            var row = open.Find(entry => entry.Key == key) ?? EntryDesk.New(key, "", "", Now, Status.Preliminary);
            row.Set(text, figure);
            entered.Add(row.ToObservation(1, new(Now, false), null));
        }

        var examination = await examinations.Of(indicator, entered, Now, cancellation);
        return new(reading, examination.Explain(places.Region(key.Region)!, key.Period), examination.Findings(key));
    }

    /// <summary>What was done to a figure, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>?> History(string accountId, FigureKey key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Clerk(db, accountId, cancellation) is null
            ? null
            : await audit.Read(null, key.ToString(), LongestHistory, cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => ReleaseTime.DayAt(Now);

    private static async Task<Person?> Clerk(StatsDb db, string accountId, CancellationToken cancellation) =>
        await PeopleReader.Read(db, accountId, cancellation) is { } person && person.Has(Duty.Clerk) ? person : null;

    private static bool IsInForce(DueRow due, SheetQuestion question) =>
        (question.Indicator is null || due.Indicator == question.Indicator) && question.Month % due.EveryMonths == 0
        && Month(due.From) <= (question.Year * 12) + question.Month && (due.To is not { } to || Month(to) >= (question.Year * 12) + question.Month);

    private static int Month(Period period) => (period.Year * 12) + period.EndMonth;

    private static bool IsAsked(EntryRow entry, SheetQuestion question) =>
        question.Scope == EntryScope.Due && entry.Period.Year == question.Year && entry.Period.EndMonth == question.Month
        && (question.Indicator is null || question.Indicator == entry.Indicator);

    private static IEnumerable<(string Indicator, string Region, Period Period)> Places(SheetQuestion question, Catalogue catalogue, List<DueRow> dues)
    {
        if (question.Scope == EntryScope.Due && dues.Count > 0)
        {
            return dues.Select(due => (due.Indicator, due.Region, Period.Of(due.Span, question.Year, question.Month)));
        }

        var regions = question.Scope switch
        {
            EntryScope.Cities => catalogue.Regions.Where(region => region.ParentCode == Region.GuangdongCode),
            EntryScope.Provinces => catalogue.Regions.Where(region => region.Level is RegionLevel.Province or RegionLevel.Nation),
            _ => catalogue.Regions.Where(region => region.Code is Region.GuangdongCode or Region.NationCode),
        };
        var indicators = question.Indicator is { } code ? catalogue.Indicators.Where(indicator => indicator.Code == code)
            : question.Scope == EntryScope.Due ? catalogue.Indicators.Where(indicator => indicator.IsHeadline)
            : [];
        return from indicator in indicators
               from span in indicator.Spans
               from region in regions
               select (indicator.Code, region.Code, Period.Of(span, question.Year, question.Month));
    }

    private async Task<IReadOnlyList<EntrySlot>> Slots(
        StatsDb db, Person person, IReadOnlyCollection<(string Indicator, string Region, Period Period)> asked, List<EntryRow> open, CancellationToken cancellation)
    {
        var places = await catalogue.Read(cancellation);
        var scheduled = await OpenEntries.Scheduled(db, Now, cancellation);
        var order = places.Regions.Select((region, index) => (region.Code, Index: region.Code == Region.GuangdongCode ? -1 : index)).ToDictionary(pair => pair.Code, pair => pair.Index);
        var byIndicator = open.ToLookup(entry => entry.Indicator);
        var slots = new List<EntrySlot>();
        foreach (var group in asked.GroupBy(slot => slot.Indicator).Where(group => places.Indicator(group.Key) is not null).OrderBy(group => places.Indicator(group.Key)!.Order))
        {
            var indicator = places.Indicator(group.Key)!;
            var examination = await examinations.Of(indicator, byIndicator[indicator.Code], Now, cancellation);
            var entries = byIndicator[indicator.Code].ToDictionary(entry => entry.Key);
            slots.AddRange(group
                .Where(slot => order.ContainsKey(slot.Region) && Enterable.IsReported(indicator, slot.Period, Today))
                .OrderBy(slot => Array.IndexOf([.. indicator.Spans], slot.Period.Span))
                .ThenBy(slot => order[slot.Region])
                .Select(slot => SlotOf(indicator, places.Region(slot.Region)!, slot.Period, person, examination, entries, scheduled)));
        }

        return slots;
    }

    private static EntrySlot SlotOf(
        Indicator indicator, Region region, Period period, Person person, EntryExamination examination, Dictionary<FigureKey, EntryRow> entries, IReadOnlySet<int> scheduled)
    {
        var cells = new List<EntryCell>();
        foreach (var measure in Enterable.Measures(indicator, region))
        {
            var key = new FigureKey(indicator.Code, region.Code, period, measure);
            var entry = entries.GetValueOrDefault(key);
            var isInRelease = entry?.ReleaseId is { } release && scheduled.Contains(release);
            cells.Add(new(
                key,
                entry is null ? null : EntryState.Of(entry, indicator.Unit, isInRelease),
                EntryRules.WhyNotEdit(person, entry?.Stage, isInRelease),
                examination.Own(key)?.Status,
                entry is null ? [] : examination.Findings(key)));
        }

        return new(indicator, region, period, cells, examination.Released(region, period), examination.Before(region, period), examination.Explain(region, period));
    }
}
