using System.Text.Json;
using GuangdongStats.Core.Maps;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The approved map that pages show in place of the tiles; read once a data version.</summary>
public sealed class MapsAsOf(IDbContextFactory<StatsDb> databases, QueryCache cache)
{
    /// <summary>The map that was uploaded last until the moment. One that was taken away is shown for no day any more: what may not be published may not be on an earlier day either.</summary>
    /// <returns>Null: tiles are shown.</returns>
    public async Task<PublishedMap?> Read(DateTime knownAtUtc, CancellationToken cancellation) =>
        (await cache.Get<IReadOnlyList<(PublishedMap Map, bool IsRemoved)>>(nameof(MapsAsOf), Query, list => 500 * list.Count, cancellation))
            .LastOrDefault(uploaded => uploaded.Map.UploadedAt <= knownAtUtc) is { IsRemoved: false, Map: var map } ? map : null;

    private async Task<IReadOnlyList<(PublishedMap Map, bool IsRemoved)>> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return
        [
            .. (await db.Maps.AsNoTracking().OrderBy(map => map.Id).ToListAsync(cancellation)).Select(row => (
                new PublishedMap(row.Id, row.Version, row.ApprovalNumber, row.FileName, row.UploadedAt, row.UploadedByName, JsonSerializer.Deserialize<CityMap>(row.Json)!), row.RemovedAt is not null)),
        ];
    }
}
