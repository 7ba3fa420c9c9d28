using GuangdongStats.Data;
using GuangdongStats.Data.Tests.Support;

namespace GuangdongStats.Benchmarks.Series;

/// <summary>Databases of a size, made once for all benchmarks of a run and removed when the process ends.</summary>
internal static class SyntheticDatabases
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("gdstats-bench-").FullName;
    private static readonly Lazy<PostgresHere> Server = new(() =>
        PostgresHere.Start(() => Task.FromResult<(string, Func<Task>)?>(null)).GetAwaiter().GetResult() ?? throw new InvalidOperationException(PostgresHere.Hint));

    private static readonly Dictionary<(DatabaseEngine, int), SyntheticFigures> Made = [];

    static SyntheticDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove().GetAwaiter().GetResult();

    public static async Task<SyntheticFigures> Of(DatabaseEngine engine, int observations)
    {
        if (!Made.TryGetValue((engine, observations), out var figures))
        {
            figures = await SyntheticFigures.Load(
                engine == DatabaseEngine.Sqlite
                    ? new(engine, $"Data Source={Path.Combine(Folder, $"{observations}.db")}")
                    : new(engine, Server.Value.ConnectionStringOf(await Server.Value.Create())),
                observations);
            Made.Add((engine, observations), figures);
        }

        return figures;
    }

    private static async Task Remove()
    {
        foreach (var figures in Made.Values)
        {
            await figures.DisposeAsync();
        }

        if (Server.IsValueCreated)
        {
            await Server.Value.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
