using Npgsql;

namespace GuangdongStats.Data.Engines;

/// <summary>
/// The lock under which one process at a time brings a PostgreSQL database up to date; the others wait for it and then find nothing left
/// to do. It belongs to a connection of its own, so it is gone with the process, also after a crash.
/// Every failure is a <see cref="StatsDbStartException"/> that names the server.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Any number, as long as all processes use the same.</summary>
    private const long LockKey = 7305144201;

    private const int SecondsToWait = 300;

    private readonly NpgsqlConnection connection;

    private PostgresServer(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<PostgresServer> Lock(string connectionString, CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = SecondsToWait };
            command.Parameters.Add(new() { Value = LockKey });
            await command.ExecuteNonQueryAsync(cancellation);
            return new(connection);
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or TimeoutException)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            throw e is ArgumentException
                ? new StatsDbStartException($"The setting ConnectionStrings__Stats is not a PostgreSQL connection string ({e.Message}); write for example Host=localhost;Database=guangdongstats;Username=guangdongstats.", e)
                : Explain(connectionString, e);
        }
    }

    /// <returns>The migrations the database has had.</returns>
    public async Task<IReadOnlyList<string>> Inspect(CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('\"__EFMigrationsHistory\"') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is not true)
        {
            return [];
        }

        await using var command = new NpgsqlCommand("select \"MigrationId\" from \"__EFMigrationsHistory\"", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }

    public static StatsDbStartException Explain(string connectionString, Exception e)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var where = $"The PostgreSQL database {settings.Database ?? settings.Username} on {settings.Host}";
        return e switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => new($"{where} does not exist. Create it first: CREATE DATABASE \"{settings.Database}\" ENCODING 'UTF8'.", e),
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => new($"{where} refuses the user {settings.Username}: {e.Message}", e),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => new($"{where} does not let the user {settings.Username} create tables: {e.Message}", e),
            _ => new($"{where} cannot be used: {e.Message} Check that the server runs and that ConnectionStrings__Stats names it.", e),
        };
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
