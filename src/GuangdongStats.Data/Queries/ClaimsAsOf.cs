using GuangdongStats.Core.Claims;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The claims that had been made at a moment.</summary>
public sealed class ClaimsAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, QueryCache cache)
{
    /// <returns>By indicator, region, period and release, oldest first.</returns>
    public async Task<IReadOnlyList<Claim>> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await cache.Get<IReadOnlyList<Claim>>(nameof(ClaimsAsOf), Query, list => list.Count, cancellation);
        return [.. all.Where(claim => claim.Release.At <= knownAtUtc)];
    }

    private async Task<IReadOnlyList<Claim>> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Claims.AsNoTracking().ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        return
        [
            .. rows.OrderBy(row => row.Indicator, StringComparer.Ordinal)
                .ThenBy(row => row.Region, StringComparer.Ordinal)
                .ThenBy(row => row.Period.SortKey)
                .ThenBy(row => row.ReleasedAt)
                .ThenBy(row => row.Id)
                .Select(row => row.ToClaim(source(row.SourceId))),
        ];
    }
}
