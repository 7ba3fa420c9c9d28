using GuangdongStats.Core.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The catalogue: all indicators, regions and sources, read once a data version.</summary>
public sealed class CatalogueReader(IDbContextFactory<StatsDb> databases, DataVersion version)
{
    private Kept? last;

    public async Task<Catalogue> Read(CancellationToken cancellation)
    {
        var now = version.Current;
        if (last is { } kept && kept.Version == now)
        {
            return kept.Catalogue;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var indicators = await db.Indicators.AsNoTracking().ToListAsync(cancellation);
        var regions = await db.Regions.AsNoTracking().ToListAsync(cancellation);
        var sources = await db.Sources.AsNoTracking().ToListAsync(cancellation);
        var catalogue = new Catalogue(
            [.. indicators.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToIndicator())],
            [.. regions.OrderBy(row => row.Level).ThenBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToRegion())],
            [.. sources.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => row.ToSource())]);
        last = new(now, catalogue);
        return catalogue;
    }

    /// <summary>
    /// The sources of stored rows. One that is not in the catalogue was written by another process since it was read: everything that is
    /// cached is then out of date.
    /// </summary>
    internal async Task<Func<string, Source>> SourcesOf(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var catalogue = await Read(cancellation);
        if (ids.Any(id => catalogue.Source(id) is null))
        {
            version.Advance();
            catalogue = await Read(cancellation);
        }

        return id => catalogue.Source(id) ?? throw new InvalidOperationException($"The source {id} is not in the catalogue.");
    }

    private sealed record Kept(long Version, Catalogue Catalogue);
}
