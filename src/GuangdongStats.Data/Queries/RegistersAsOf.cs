using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The parks, programmes (with their items) and scenarios that were known at a moment. Those of the reference files follow the date of
/// their source; a source that shows none counts from the day its page was read, because nothing earlier can be shown. What was released
/// here takes their place from the minute of its release. A target is measured by the series that somebody had named for it until the moment.
/// </summary>
public sealed class RegistersAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, QueryCache cache)
{
    public async Task<Registers> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var (all, names) = (await All(cancellation), await catalogue.Read(knownAtUtc, cancellation));
        var moment = all.Moments.LastOrDefault(moment => moment <= knownAtUtc);
        return await cache.Get(
            (nameof(RegistersAsOf), moment, names),
            token => Make(all, names, moment, token),
            known => known.Parks.Count + known.Programmes.Count + known.Scenarios.Count,
            cancellation);
    }

    /// <summary>What was released of an entry until a moment, oldest first, each with what it changed.</summary>
    public async Task<IReadOnlyList<RegisterEdition>> History(MatterKey key, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var editions = (await All(cancellation)).Editions.Where(edition => edition.Key == key && edition.ReleasedAt <= knownAtUtc).ToList();
        if (editions.Count == 0)
        {
            return [];
        }

        var names = await catalogue.Read(knownAtUtc, cancellation);
        var before = await ReferenceEntry(key, cancellation);
        var compared = new List<RegisterEdition>();
        foreach (var edition in editions)
        {
            compared.Add(before is null ? edition : edition with
            {
                Changes = [.. MatterComparison.Of(RegisterLines.Of(before, names), RegisterLines.Of(edition.Entry, names)).Where(line => line.Old != line.Now)],
            });
            before = edition.Entry;
        }

        return compared;
    }

    /// <summary>The entries of a register as they were known at a moment, in the form in which they are written.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> Entries(MatterKind kind, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var known = await Read(knownAtUtc, cancellation);
        var written = (await All(cancellation)).Editions.Where(edition => edition.Key.Kind == kind && edition.ReleasedAt <= knownAtUtc)
            .GroupBy(edition => edition.Key).ToDictionary(editions => editions.Key, editions => editions.Last().Entry);
        var entries = kind switch
        {
            MatterKind.Park => known.Parks.Select(RegisterEntry.Of),
            MatterKind.Programme => known.Programmes.Select(RegisterEntry.Of),
            _ => known.Scenarios.Select(RegisterEntry.Of),
        };
        return [.. entries.Select(entry => written.GetValueOrDefault(entry.Key, entry))];
    }

    /// <summary>An entry as it was known at a moment; null when it was not, or not any more.</summary>
    public async Task<RegisterEntry?> Entry(MatterKey key, DateTime knownAtUtc, CancellationToken cancellation) =>
        (await Entries(key.Kind, knownAtUtc, cancellation)).FirstOrDefault(entry => entry.Key == key);

    /// <summary>An entry as the reference files have it; null when they do not.</summary>
    internal async Task<RegisterEntry?> ReferenceEntry(MatterKey key, CancellationToken cancellation)
    {
        var reference = (await All(cancellation)).Reference;
        return key.Kind switch
        {
            MatterKind.Park => reference.Parks.FirstOrDefault(park => park.Code == key.Code) is { } park ? RegisterEntry.Of(park) : null,
            MatterKind.Programme => reference.Programmes.FirstOrDefault(programme => programme.Code == key.Code) is { } programme ? RegisterEntry.Of(programme) : null,
            _ => reference.Scenarios.FirstOrDefault(scenario => scenario.Code == key.Code) is { } scenario ? RegisterEntry.Of(scenario) : null,
        };
    }

    /// <summary>From when what a source says is known, in UTC.</summary>
    public static DateTime KnownFrom(Source source) =>
        ReleaseTime.StartOf(ReleaseTime.LastDayOf(source.Published.Length > 0 ? source.Published : source.Accessed));

    private ValueTask<Kept> All(CancellationToken cancellation) => cache.Get(
        nameof(RegistersAsOf), Query, kept => kept.Reference.Parks.Count + kept.Reference.Programmes.Count + kept.Reference.Scenarios.Count + kept.Editions.Count, cancellation);

    private async Task<Registers> Make(Kept all, Catalogue names, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var reference = all.Reference;
        var source = await catalogue.SourcesOf(reference.Programmes.SelectMany(programme => programme.Items).Select(item => item.SourceId), cancellation);
        var known = all.Editions.Where(edition => edition.ReleasedAt <= knownAtUtc).GroupBy(edition => edition.Key).ToDictionary(editions => editions.Key, editions => editions.Last().Entry);
        var links = all.LinksAt(knownAtUtc);
        return new(
            Merged(MatterKind.Park, reference.Parks.Where(park => IsKnown(park.Source)), park => park.Code, entry => entry.ToPark(names)),
            Merged(
                MatterKind.Programme,
                reference.Programmes.Where(programme => IsKnown(programme.Source)).Select(programme => Linked(
                    programme with
                    {
                        Items = [.. programme.Items.Where(item => IsKnown(source(item.SourceId)))],
                    },
                    links)),
                programme => programme.Code,
                entry => Linked(entry.ToProgramme(names), links)),
            Merged(MatterKind.Scenario, reference.Scenarios.Where(scenario => IsKnown(scenario.Source)), scenario => scenario.Code, entry => entry.ToScenario(names)));

        bool IsKnown(Source source) => KnownFrom(source) <= knownAtUtc;

        // An entry keeps its place in the list; a new one comes after them.
        IReadOnlyList<T> Merged<T>(MatterKind kind, IEnumerable<T> rows, Func<T, string> codeOf, Func<RegisterEntry, T> make)
        {
            var released = known.Where(pair => pair.Key.Kind == kind).ToDictionary(pair => pair.Key.Code, pair => pair.Value, StringComparer.Ordinal);
            var merged = new List<T>();
            foreach (var row in rows)
            {
                if (!released.Remove(codeOf(row), out var entry))
                {
                    merged.Add(row);
                }
                else if (!entry.IsRemoved)
                {
                    merged.Add(make(entry));
                }
            }

            merged.AddRange(released.Where(pair => !pair.Value.IsRemoved).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => make(pair.Value)));
            return merged;
        }
    }

    private async Task<Kept> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var parks = await db.Parks.AsNoTracking().ToListAsync(cancellation);
        var programmes = await db.Programmes.AsNoTracking().ToListAsync(cancellation);
        var items = (await db.ProgrammeItems.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.ProgrammeCode, StringComparer.Ordinal);
        var links = await db.TargetLinks.AsNoTracking().ToDictionaryAsync(row => row.Item, row => row.ToLink(), cancellation);
        var changes = await db.CatalogueChanges.AsNoTracking().Where(row => row.Kind == CatalogueChangeRow.TargetLink).OrderBy(row => row.InForceAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var scenarios = await db.Scenarios.AsNoTracking().ToListAsync(cancellation);
        var editions = await db.PublishedMatters.Where(row => row.Kind == MatterKind.Park || row.Kind == MatterKind.Programme || row.Kind == MatterKind.Scenario)
            .OrderBy(row => row.ReleasedAt).ThenBy(row => row.Vintage).ToListAsync(cancellation);
        List<string> sources =
            [.. parks.Select(row => row.SourceId), .. programmes.Select(row => row.SourceId), .. items.SelectMany(rows => rows).Select(row => row.SourceId), .. scenarios.Select(row => row.SourceId)];
        var source = await catalogue.SourcesOf(sources, cancellation);
        return new(
            new(
                [.. parks.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToPark(source(row.SourceId)))],
                [
                    .. programmes.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row =>
                        row.ToProgramme(source(row.SourceId), [.. items[row.Code].OrderBy(item => item.Order).ThenBy(item => item.Id).Select(item => item.ToItem())])),
                ],
                [.. scenarios.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToScenario(source(row.SourceId)))]),
            [.. editions.Select(row => new RegisterEdition(row.Key, RegisterEntry.Read(row.Key, row.Json), row.Notice, row.ReleasedAt, row.ReleaseId))],
            links,
            [.. changes.Select(row => (row.InForceAt, JsonSerializer.Deserialize<ChangedTargetLink>(row.Json)!))],
            [.. sources.Distinct(StringComparer.Ordinal).Select(id => KnownFrom(source(id))).Concat(editions.Select(row => row.ReleasedAt)).Concat(changes.Select(row => row.InForceAt)).Distinct().Order()]);
    }

    private static Programme Linked(Programme programme, IReadOnlyDictionary<TargetItem, TargetLink> links) => programme with
    {
        Items = [.. programme.Items.Select(item => item with { Link = links.GetValueOrDefault(TargetItem.Of(programme.Code, item)) })],
    };

    /// <param name="Links">Before the first of the changes.</param>
    /// <param name="Changes">Of links, oldest first.</param>
    /// <param name="Moments">When anything becomes known, oldest first: between two of them all days are alike.</param>
    private sealed record Kept(
        Registers Reference,
        IReadOnlyList<RegisterEdition> Editions,
        IReadOnlyDictionary<TargetItem, TargetLink> Links,
        IReadOnlyList<(DateTime At, ChangedTargetLink Changed)> Changes,
        IReadOnlyList<DateTime> Moments)
    {
        public IReadOnlyDictionary<TargetItem, TargetLink> LinksAt(DateTime utc)
        {
            if (Changes.Count == 0 || Changes[0].At > utc)
            {
                return Links;
            }

            var links = new Dictionary<TargetItem, TargetLink>(Links);
            foreach (var (_, changed) in Changes.TakeWhile(change => change.At <= utc))
            {
                if (changed.Link is { } link)
                {
                    links[changed.Item] = link;
                }
                else
                {
                    links.Remove(changed.Item);
                }
            }

            return links;
        }
    }
}
