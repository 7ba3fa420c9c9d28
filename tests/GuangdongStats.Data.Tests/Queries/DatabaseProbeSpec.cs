using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class DatabaseProbeSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task A_database_that_is_up_to_date_can_be_read() => Assert.True(await CanRead(await WithFigures()));

    [Fact]
    public async Task A_database_without_tables_cannot_be_read()
    {
        var options = await Empty();
        if (options.Engine == DatabaseEngine.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.SqliteFile)!);
        }

        Assert.False(await CanRead(Start(options)));
    }

    [Fact]
    public async Task A_database_that_is_gone_cannot_be_read()
    {
        var gone = (await Empty()) switch
        {
            { Engine: DatabaseEngine.Sqlite } file => file with { ConnectionString = $"Data Source={file.SqliteFile}/nowhere" },
            var server => server with { ConnectionString = "Host=127.0.0.1;Port=1;Username=clerk;Timeout=5" },
        };

        Assert.False(await CanRead(Start(gone)));
    }

    private static Task<bool> CanRead(TestProgram program) => program.Get<DatabaseProbe>().CanRead(Cancellation);
}

public sealed class DatabaseProbeOnSqlite(TestEngines engines) : DatabaseProbeSpec(engines.Sqlite);

public sealed class DatabaseProbeOnPostgres(TestEngines engines) : DatabaseProbeSpec(engines.Postgres);
