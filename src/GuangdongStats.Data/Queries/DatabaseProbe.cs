using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Asks the database itself, past every cache, whether it answers.</summary>
public sealed class DatabaseProbe(IDbContextFactory<StatsDb> databases)
{
    public async Task<bool> CanRead(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            _ = await db.Indicators.AnyAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException { InnerException: DbException })
        {
            // EF Core wraps what it takes for a passing failure of PostgreSQL.
            return false;
        }
    }
}
