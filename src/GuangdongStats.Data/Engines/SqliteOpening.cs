using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GuangdongStats.Data.Engines;

/// <summary>
/// What every SQLite connection is told when it opens: wait for another writer instead of failing, and sync at checkpoints only, which
/// is safe with a write-ahead log and keeps the slowest writer below a second (web.md, section 4).
/// </summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL;";

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
