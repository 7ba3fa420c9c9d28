using System.Diagnostics;
using Npgsql;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>
/// A PostgreSQL server for tests: the one of GDSTATS_TEST_POSTGRES; else a throw-away one from the machine's own binaries, which listens on
/// a socket in its folder only; else, where that is allowed, from a package that is installed for it; else from a container.
/// </summary>
public sealed class PostgresHere : IAsyncDisposable
{
    public const string Variable = "GDSTATS_TEST_POSTGRES";

    /// <summary>What to do by hand where nothing was found.</summary>
    public const string Hint =
        $"No PostgreSQL found. Install its server (Debian, Ubuntu: sudo apt-get install postgresql), or name one whose user may create databases in {Variable} (Host=…;Username=…;Password=…), or start Docker.";

    private readonly string connectionString;
    private readonly Func<Task> stop;
    private int databases;

    private PostgresHere(string connectionString, Func<Task> stop)
    {
        this.connectionString = connectionString;
        this.stop = stop;
    }

    /// <summary>A server that answers; null where there is none and none can be had.</summary>
    /// <param name="startContainer">Starts a container and answers its connection string and how to stop it; null where it cannot.</param>
    /// <param name="isDurable">A throw-away server syncs as one in use does; tests do without.</param>
    public static async Task<PostgresHere?> Start(Func<Task<(string ConnectionString, Func<Task> Stop)?>> startContainer, bool isDurable = false)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new(named, () => Task.CompletedTask);
        }

        if ((Binaries() ?? InstalledBinaries()) is { } binaries)
        {
            return StartFrom(binaries, isDurable);
        }

        return await startContainer() is { } container ? new(container.ConnectionString, container.Stop) : null;
    }

    /// <summary>The connection string of a database on this server.</summary>
    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database, IncludeErrorDetail = true, MaxPoolSize = 20 }.ToString();

    /// <summary>Creates a database with a name of its own, empty or as a copy.</summary>
    /// <param name="template">The database to copy; nobody may be connected to it.</param>
    /// <returns>Its name.</returns>
    public async Task<string> Create(string? template = null)
    {
        var name = $"gdstats_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        await Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"} ENCODING 'UTF8'");
        return name;
    }

    public async Task Drop(string database)
    {
        await using (var pool = new NpgsqlConnection(ConnectionStringOf(database)))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await Execute($"DROP DATABASE {database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await stop();
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The folder of the newest server binaries on this machine.</summary>
    private static string? Binaries()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return packaged
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string? InstalledBinaries()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        const string install = "apt-get install -y --no-install-recommends postgresql";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{install} || {{ apt-get update && {install}; }}"])
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        shell.WaitForExit();
        return Binaries();
    }

    private static PostgresHere StartFrom(string binaries, bool isDurable)
    {
        // The server refuses to run as root, so the folder belongs to the user it runs as. A socket's path must be short: hence /tmp.
        var folder = Directory.CreateDirectory($"/tmp/gdpg-{Guid.NewGuid():N}"[..20]).FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        AsServer(binaries, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        var settings = $"-k {folder} -c listen_addresses='' -c max_connections=300{(isDurable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")}";
        AsServer(binaries, "pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", settings, "start");
        return new($"Host={folder};Username=postgres", () =>
        {
            AsServer(binaries, "pg_ctl", "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static void AsServer(string binaries, string program, params string[] arguments)
    {
        var path = Path.Combine(binaries, program);
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Through a shell that sends the output nowhere: the server would inherit our pipes, and whoever reads them would wait for its end.
        // The working directory must be one that the server's user may enter.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
        }
    }
}
