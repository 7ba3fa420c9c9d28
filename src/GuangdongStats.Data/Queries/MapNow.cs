using System.Text.Json;
using GuangdongStats.Core.Maps;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The approved map that pages show in place of the tiles; read once a data version. It is how things are drawn, not what was known: it has no past.</summary>
public sealed class MapNow(IDbContextFactory<StatsDb> databases, QueryCache cache)
{
    /// <returns>Null: none is in use, tiles are shown.</returns>
    public async Task<PublishedMap?> Read(CancellationToken cancellation) => (await cache.Get<IReadOnlyList<PublishedMap>>(nameof(MapNow), Query, list => 500 * list.Count, cancellation)).FirstOrDefault();

    private async Task<IReadOnlyList<PublishedMap>> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Maps.AsNoTracking().OrderByDescending(map => map.Id).FirstOrDefaultAsync(cancellation);
        return row is not { RemovedAt: null } ? []
            : [new(row.Id, row.Version, row.ApprovalNumber, row.FileName, row.UploadedAt, row.UploadedByName, JsonSerializer.Deserialize<CityMap>(row.Json)!)];
    }
}
