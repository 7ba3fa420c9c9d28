using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The parks, programmes (with their items) and scenarios that were known at a moment. They follow the date of their source; a source
/// that shows none counts from the day its page was read, because nothing earlier can be shown.
/// </summary>
public sealed class RegistersAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, QueryCache cache)
{
    public async Task<Registers> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await cache.Get(nameof(RegistersAsOf), Query, known => known.Parks.Count + known.Programmes.Count + known.Scenarios.Count, cancellation);
        var source = await catalogue.SourcesOf(all.Programmes.SelectMany(programme => programme.Items).Select(item => item.SourceId), cancellation);
        return new(
            [.. all.Parks.Where(park => IsKnown(park.Source))],
            [
                .. all.Programmes.Where(programme => IsKnown(programme.Source)).Select(programme => programme with
                {
                    Items = [.. programme.Items.Where(item => IsKnown(source(item.SourceId)))],
                }),
            ],
            [.. all.Scenarios.Where(scenario => IsKnown(scenario.Source))]);

        bool IsKnown(Source source) => KnownFrom(source) <= knownAtUtc;
    }

    /// <summary>From when what a source says is known, in UTC.</summary>
    public static DateTime KnownFrom(Source source) =>
        ReleaseTime.StartOf(ReleaseTime.LastDayOf(source.Published.Length > 0 ? source.Published : source.Accessed));

    private async Task<Registers> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var parks = await db.Parks.AsNoTracking().ToListAsync(cancellation);
        var programmes = await db.Programmes.AsNoTracking().ToListAsync(cancellation);
        var items = (await db.ProgrammeItems.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.ProgrammeCode, StringComparer.Ordinal);
        var links = await db.TargetLinks.AsNoTracking()
            .ToDictionaryAsync(row => (row.ProgrammeCode, row.AreaEn, row.ItemZh, row.ItemEn, row.TargetYear), row => row.ToLink(), cancellation);
        var scenarios = await db.Scenarios.AsNoTracking().ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(
            [.. parks.Select(row => row.SourceId), .. programmes.Select(row => row.SourceId), .. scenarios.Select(row => row.SourceId)],
            cancellation);
        return new(
            [.. parks.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToPark(source(row.SourceId)))],
            [
                .. programmes.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToProgramme(
                    source(row.SourceId),
                    [.. items[row.Code].OrderBy(item => item.Order).ThenBy(item => item.Id).Select(item => item.ToItem() with
                    {
                        Link = links.GetValueOrDefault((item.ProgrammeCode, item.AreaEn, item.ItemZh, item.ItemEn, item.TargetYear)),
                    })])),
            ],
            [.. scenarios.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToScenario(source(row.SourceId)))]);
    }
}
