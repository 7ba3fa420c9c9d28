using GuangdongStats.Data.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(TestEngines))]

namespace GuangdongStats.Data.Tests.Support;

/// <summary>Both engines, for all tests of the assembly.</summary>
public sealed class TestEngines : IAsyncDisposable
{
    public SqliteEngine Sqlite { get; } = new();

    public PostgresEngine Postgres { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        Sqlite.Dispose();
    }
}
