using Xunit;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>What holds on both engines: derive an abstract <c>…Spec</c> from it, and from that <c>…OnSqlite</c> and <c>…OnPostgres</c>.</summary>
public abstract class EngineSpec(TestEngine engine) : IAsyncLifetime
{
    private readonly List<DatabaseOptions> databases = [];
    private readonly List<TestProgram> programs = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A program over a database of its own that holds the published figures.</summary>
    protected async Task<TestProgram> WithFigures() => Start(Keep(await engine.WithFigures()));

    /// <summary>The place of a database of its own that holds nothing.</summary>
    protected async Task<DatabaseOptions> Empty() => Keep(await engine.Empty());

    protected TestProgram Start(DatabaseOptions options)
    {
        var program = new TestProgram(options);
        programs.Add(program);
        return program;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var program in programs)
        {
            await program.DisposeAsync();
        }

        foreach (var database in databases)
        {
            await engine.Drop(database);
        }

        GC.SuppressFinalize(this);
    }

    private DatabaseOptions Keep(DatabaseOptions options)
    {
        databases.Add(options);
        return options;
    }
}
