using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GuangdongStats.Data.Engines;

/// <summary>
/// What every SQLite connection is told when it opens: wait for another writer instead of failing, and sync at every commit, so that what
/// a page has called saved outlives a power cut. Syncing at checkpoints only would keep the file whole as well, but lose the last commits.
/// </summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
