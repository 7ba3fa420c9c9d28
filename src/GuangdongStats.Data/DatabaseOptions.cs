using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace GuangdongStats.Data;

/// <summary>Where the figures are kept, and what happens at start.</summary>
/// <param name="ConnectionString">For SQLite its <c>Data Source</c> is a full path.</param>
/// <param name="MigrateOnStart">Bring the database up to date and load the reference figures when the program starts.</param>
/// <param name="ReferencePath">A folder of CSV files to load in place of those that come with the program; null for those.</param>
public sealed record DatabaseOptions(DatabaseEngine Engine, string ConnectionString, bool MigrateOnStart = true, string? ReferencePath = null)
{
    public const string EngineSetting = "Database:Engine", ConnectionSetting = "Stats", MigrateSetting = "MigrateOnStart", ReferenceSetting = "Reference:Path";

    private const string DefaultConnection = "Data Source=App_Data/guangdongstats.db";

    /// <summary>Reads the settings; relative paths lie under the content root, else under the current folder.</summary>
    /// <exception cref="StatsDbStartException">A setting has a value that is not understood.</exception>
    public static DatabaseOptions From(IConfiguration configuration)
    {
        var root = configuration["contentRoot"] is { Length: > 0 } contentRoot ? contentRoot : Environment.CurrentDirectory;
        var engine = configuration[EngineSetting] switch
        {
            null or "" => DatabaseEngine.Sqlite,
            var name when name.Equals("sqlite", StringComparison.OrdinalIgnoreCase) => DatabaseEngine.Sqlite,
            var name when name.Equals("postgres", StringComparison.OrdinalIgnoreCase) => DatabaseEngine.Postgres,
            var name => throw new StatsDbStartException($"The setting Database__Engine is '{name}'; it may be sqlite or postgres."),
        };

        var migrate = configuration[MigrateSetting] switch
        {
            null or "" => true,
            var word when bool.TryParse(word, out var value) => value,
            var word => throw new StatsDbStartException($"The setting MigrateOnStart is '{word}'; it may be true or false."),
        };

        var reference = configuration[ReferenceSetting] is { Length: > 0 } folder ? Path.GetFullPath(folder, root) : null;
        var connection = configuration.GetConnectionString(ConnectionSetting);
        if (engine == DatabaseEngine.Postgres)
        {
            return string.IsNullOrWhiteSpace(connection)
                ? throw new StatsDbStartException("The setting ConnectionStrings__Stats is empty; with Database__Engine=postgres it must name the server, for example Host=localhost;Database=guangdongstats;Username=guangdongstats.")
                : new(engine, connection, migrate, reference);
        }

        return new(engine, WithFullPath(string.IsNullOrWhiteSpace(connection) ? DefaultConnection : connection, root), migrate, reference);
    }

    /// <summary>The full path of the SQLite file.</summary>
    /// <exception cref="InvalidOperationException">The engine is another one.</exception>
    public string SqliteFile => Engine == DatabaseEngine.Sqlite
        ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : throw new InvalidOperationException($"{Engine} has no file.");

    /// <summary>Engine and place for messages, without user or password.</summary>
    public string Place
    {
        get
        {
            if (Engine == DatabaseEngine.Sqlite)
            {
                return $"SQLite {SqliteFile}";
            }

            var server = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"PostgreSQL {server.Database} ({server.Host})";
        }
    }

    private static string WithFullPath(string connection, string root)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connection);
            if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
            {
                throw new StatsDbStartException("The setting ConnectionStrings__Stats must name a file, for example Data Source=App_Data/guangdongstats.db.");
            }

            builder.DataSource = Path.GetFullPath(builder.DataSource, root);
            return builder.ToString();
        }
        catch (ArgumentException e)
        {
            throw new StatsDbStartException($"The setting ConnectionStrings__Stats is not a SQLite connection string ({e.Message}); write for example Data Source=App_Data/guangdongstats.db.", e);
        }
    }
}
