using System.Data.Common;
using GuangdongStats.Data.Engines;
using GuangdongStats.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GuangdongStats.Data;

/// <summary>
/// Makes the database ready before the first request: creates it, brings it up to date and loads the reference figures, one process at a
/// time. On SQLite it also keeps the file to this process for as long as it lives. Every failure that an operator can mend is a
/// <see cref="StatsDbStartException"/> whose message is meant for the console.
/// </summary>
public sealed partial class StatsDbStartup(
    IDbContextFactory<StatsDb> databases, DatabaseOptions options, ReferenceLoader reference, ILogger<StatsDbStartup> log) : IDisposable
{
    private SqliteFile? file;

    /// <summary>What a start does: with <see cref="DatabaseOptions.MigrateOnStart"/> all of it, else only check that it was done.</summary>
    public Task Start(CancellationToken cancellation) => options.MigrateOnStart
        ? Prepare(migrate: true, seed: true, evenIfUnchanged: false, cancellation)
        : Prepare(migrate: false, seed: false, evenIfUnchanged: false, cancellation);

    /// <summary><c>-- migrate</c>: brings the database up to date and loads nothing.</summary>
    public Task Migrate(CancellationToken cancellation) => Prepare(migrate: true, seed: false, evenIfUnchanged: false, cancellation);

    /// <summary><c>-- seed</c>: loads the reference figures into a database that is up to date, also when the same files were loaded before.</summary>
    public Task Seed(CancellationToken cancellation) => Prepare(migrate: false, seed: true, evenIfUnchanged: true, cancellation);

    /// <summary>That the database is there and up to date, for a command that only reads: nothing is changed, and another process may serve it meanwhile.</summary>
    public async Task Check(CancellationToken cancellation)
    {
        try
        {
            if (options.Engine == DatabaseEngine.Sqlite)
            {
                await BringUpToDate(SqliteFile.Inspect(options.SqliteFile), migrate: false, () => { }, cancellation);
            }
            else
            {
                await using var server = await PostgresServer.Lock(options.ConnectionString, cancellation);
                await BringUpToDate(await server.Inspect(cancellation), migrate: false, () => { }, cancellation);
            }
        }
        catch (Exception e) when (Explain(e) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Gives the SQLite file free.</summary>
    public void Dispose()
    {
        if (file is not null)
        {
            using (var connection = new SqliteConnection(options.ConnectionString))
            {
                SqliteConnection.ClearPool(connection);
            }

            file.Dispose();
            file = null;
        }
    }

    private async Task Prepare(bool migrate, bool seed, bool evenIfUnchanged, CancellationToken cancellation)
    {
        try
        {
            if (options.Engine == DatabaseEngine.Sqlite)
            {
                var path = options.SqliteFile;
                file ??= SqliteFile.Own(path);
                await BringUpToDate(file.Inspect(), migrate, file.ForgetDeadMigration, cancellation);
                await Load(seed, evenIfUnchanged, cancellation);
            }
            else
            {
                await using var server = await PostgresServer.Lock(options.ConnectionString, cancellation);
                await BringUpToDate(await server.Inspect(cancellation), migrate, () => { }, cancellation);
                await Load(seed, evenIfUnchanged, cancellation);
            }
        }
        catch (Exception e) when (Explain(e) is { } explained)
        {
            throw explained;
        }
    }

    private async Task BringUpToDate(IReadOnlyList<string> applied, bool migrate, Action beforeMigrating, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } newer)
        {
            throw new StatsDbStartException($"The database {options.Place} was written by a newer version of this program (it has {newer}). It has not been changed. Start that version, or name another database.");
        }

        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        if (!migrate)
        {
            throw new StatsDbStartException(
                $"The database {options.Place} is not up to date: {string.Join(", ", pending)} is missing. Start the program once with -- migrate{(options.MigrateOnStart ? "" : ", or with MigrateOnStart=true")}.");
        }

        beforeMigrating();

        // Made beforehand, because asking an empty PostgreSQL database for it is logged as a failure.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        if (options.Engine == DatabaseEngine.Sqlite)
        {
            // Readers do not wait for a writer, nor a writer for readers. The file keeps it.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        }

        LogMigrated(options.Place, string.Join(", ", pending));
    }

    private async Task Load(bool seed, bool evenIfUnchanged, CancellationToken cancellation)
    {
        if (seed)
        {
            var load = await reference.Load(options.ReferencePath, evenIfUnchanged, cancellation);
            if (load != ReferenceLoad.Nothing)
            {
                LogLoaded(load.Observations, load.OtherRows);
            }
        }
    }

    private StatsDbStartException? Explain(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case StatsDbStartException:
                    return null;
                case SqliteException sqlite:
                    return SqliteFile.Explain(options.SqliteFile, sqlite);
                case NpgsqlException:
                    return PostgresServer.Explain(options.ConnectionString, e);
                case DbException:
                    return new($"The database {options.Place} cannot be used: {e.Message}", e);
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database {Database} was brought up to date: {Migrations}")]
    private partial void LogMigrated(string database, string migrations);

    [LoggerMessage(Level = LogLevel.Information, Message = "Reference figures: {Observations} observations and {OtherRows} other rows were added")]
    private partial void LogLoaded(int observations, int otherRows);
}
