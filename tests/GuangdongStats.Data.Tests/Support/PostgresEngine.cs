using Npgsql;
using Xunit;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>Starts a server when the first test asks for it. Without one, tests are skipped on a desk and fail in CI.</summary>
public sealed class PostgresEngine : TestEngine, IAsyncDisposable
{
    private readonly Lazy<Task<PostgresHere?>> server = new(() => PostgresHere.Start(PostgresContainer.Start));
    private readonly Lazy<Task<string>> template;

    public PostgresEngine() => template = new(async () =>
    {
        var options = await Empty();

        // A database to which a pool still holds connections cannot be copied.
        await Fill(options with { ConnectionString = options.ConnectionString + ";Pooling=false" });
        return NameOf(options);
    });

    public override async Task<DatabaseOptions> Empty()
    {
        var here = await Server();
        return OptionsOf(here, await here.Create());
    }

    public override async Task<DatabaseOptions> WithFigures()
    {
        var here = await Server();
        return OptionsOf(here, await here.Create(await template.Value));
    }

    public override async Task Drop(DatabaseOptions database) => await (await Server()).Drop(NameOf(database));

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && await server.Value is { } here)
        {
            if (template.IsValueCreated && template.Value.IsCompletedSuccessfully)
            {
                await here.Drop(await template.Value);
            }

            await here.DisposeAsync();
        }
    }

    private static DatabaseOptions OptionsOf(PostgresHere here, string name) => new(DatabaseEngine.Postgres, here.ConnectionStringOf(name));

    private static string NameOf(DatabaseOptions options) => new NpgsqlConnectionStringBuilder(options.ConnectionString).Database!;

    private async Task<PostgresHere> Server()
    {
        var here = await server.Value;
        if (here is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(PostgresHere.Hint);
        }

        Assert.SkipWhen(here is null, PostgresHere.Hint);
        return here!;
    }
}
