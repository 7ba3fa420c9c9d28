using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>What a process has of this room: the services over one database, as the site has them.</summary>
public sealed class TestProgram : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TestProgram(DatabaseOptions options)
    {
        Options = options;
        services = new ServiceCollection()
            .AddStatsDb(options)
            .ConfigureDbContext<SqliteStatsDb>(builder => builder.AddInterceptors(Commands))
            .ConfigureDbContext<PostgresStatsDb>(builder => builder.AddInterceptors(Commands))
            .BuildServiceProvider();
    }

    public DatabaseOptions Options { get; }

    /// <summary>How often the database was asked.</summary>
    public CommandCount Commands { get; } = new();

    public StatsDbStartup Startup => Get<StatsDbStartup>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<StatsDb> Open(CancellationToken cancellation) => Get<IDbContextFactory<StatsDb>>().CreateDbContextAsync(cancellation);

    public async Task<Indicator> Indicator(string code, CancellationToken cancellation) =>
        (await Get<CatalogueReader>().Read(cancellation)).Indicator(code) ?? throw new ArgumentException($"No indicator {code}.", nameof(code));

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
