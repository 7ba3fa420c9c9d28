using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Engines;

/// <summary>Opens one engine's database for code that does not ask which engine it is.</summary>
internal sealed class StatsDbFactory<TDb>(IDbContextFactory<TDb> engine) : IDbContextFactory<StatsDb>
    where TDb : StatsDb
{
    public StatsDb CreateDbContext() => engine.CreateDbContext();

    public async Task<StatsDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await engine.CreateDbContextAsync(cancellationToken);
}
