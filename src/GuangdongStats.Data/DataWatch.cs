using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data;

/// <summary>Learns what other processes changed. Asked every second, so a change is known everywhere long before the next full minute.</summary>
public sealed class DataWatch(IDbContextFactory<StatsDb> databases, DatabaseOptions options, DataVersion version)
{
    /// <summary>How long a change may stay unknown to another process while the database answers.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A SQLite file serves one process, which knows of its own changes.</summary>
    public bool IsNeeded => options.Engine == DatabaseEngine.Postgres;

    public async Task Look(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        version.See(await db.DataState.AsNoTracking().Select(row => row.Token).SingleAsync(cancellation));
    }
}
