using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using Microsoft.AspNetCore.Identity;
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
        var collection = new ServiceCollection();
        collection.AddAccounts();
        services = collection
            .AddSingleton<TimeProvider>(Clock)
            .AddStatsDb(options)
            .ConfigureDbContext<SqliteStatsDb>(builder => builder.AddInterceptors(Commands))
            .ConfigureDbContext<PostgresStatsDb>(builder => builder.AddInterceptors(Commands))
            .BuildServiceProvider();
    }

    public DatabaseOptions Options { get; }

    /// <summary>How often the database was asked.</summary>
    public CommandCount Commands { get; } = new();

    public TestClock Clock { get; } = new();

    public StatsDbStartup Startup => Get<StatsDbStartup>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<StatsDb> Open(CancellationToken cancellation) => Get<IDbContextFactory<StatsDb>>().CreateDbContextAsync(cancellation);

    public async Task<Indicator> Indicator(string code, CancellationToken cancellation) =>
        (await Get<CatalogueReader>().Read(cancellation)).Indicator(code) ?? throw new ArgumentException($"No indicator {code}.", nameof(code));

    /// <summary>Adds an account with duties; its id is its name.</summary>
    public async Task<Actor> Person(string name, params Duty[] duties)
    {
        await using var db = await Open(CancellationToken.None);
        db.Users.Add(new() { Id = name, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, CreatedAt = DateTime.UtcNow });
        db.UserRoles.AddRange(duties.Select(duty => new IdentityUserRole<string> { UserId = name, RoleId = duty.ToString() }));
        await db.SaveChangesAsync(CancellationToken.None);
        return new(name, "192.0.2.1");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
