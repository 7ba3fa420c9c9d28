namespace GuangdongStats.Data.Tests.Support;

/// <summary>One of the two engines, as tests use it: each test gets a database of its own.</summary>
public abstract class TestEngine
{
    /// <summary>The place of a database that does not exist yet (SQLite) or holds nothing (PostgreSQL).</summary>
    public abstract Task<DatabaseOptions> Empty();

    /// <summary>A copy of a database that is up to date and holds the published figures.</summary>
    public abstract Task<DatabaseOptions> WithFigures();

    public abstract Task Drop(DatabaseOptions database);

    /// <summary>Makes the database that <see cref="WithFigures"/> copies.</summary>
    protected static async Task Fill(DatabaseOptions options)
    {
        await using var program = new TestProgram(options);
        await program.Startup.Start(CancellationToken.None);
    }
}
