namespace GuangdongStats.Data.Tests.Support;

public sealed class SqliteEngine : TestEngine, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-data-").FullName;
    private readonly Lazy<Task<DatabaseOptions>> filled;

    public SqliteEngine() => filled = new(async () =>
    {
        var options = await Empty();
        await Fill(options);
        return options;
    });

    public override Task<DatabaseOptions> Empty() =>
        Task.FromResult(new DatabaseOptions(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, Guid.NewGuid().ToString("N"), "stats.db")}"));

    public override async Task<DatabaseOptions> WithFigures()
    {
        var template = await filled.Value;
        var copy = await Empty();
        Directory.CreateDirectory(Path.GetDirectoryName(copy.SqliteFile)!);
        File.Copy(template.SqliteFile, copy.SqliteFile);
        return copy;
    }

    public override Task Drop(DatabaseOptions database)
    {
        var place = Path.GetDirectoryName(database.SqliteFile)!;
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
