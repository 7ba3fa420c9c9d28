using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests;

public abstract class StatsDbStartupSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Starting_makes_a_database_that_holds_the_figures()
    {
        var program = Start(await Empty());
        await program.Startup.Start(Cancellation);

        await using var db = await program.Open(Cancellation);
        Assert.True(await db.Observations.AnyAsync(Cancellation));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        var before = await db.Observations.CountAsync(Cancellation);

        await program.Startup.Start(Cancellation);
        await program.Startup.Start(Cancellation);

        Assert.Equal(before, await db.Observations.CountAsync(Cancellation));
        Assert.Equal(1, await db.ReferenceLoads.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Migrating_alone_loads_nothing_and_seeding_loads_the_rest()
    {
        var program = Start(await Empty());
        await program.Startup.Migrate(Cancellation);
        await using var db = await program.Open(Cancellation);
        Assert.False(await db.Observations.AnyAsync(Cancellation));

        await program.Startup.Seed(Cancellation);
        Assert.True(await db.Observations.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task Seeding_a_database_that_is_not_up_to_date_says_how_to_bring_it_there()
    {
        var program = Start(await Empty());

        var refusal = await Assert.ThrowsAsync<StatsDbStartException>(() => program.Startup.Seed(Cancellation));
        Assert.Contains("-- migrate", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_migrating_at_start_an_empty_database_is_refused_and_left_empty()
    {
        var program = Start((await Empty()) with { MigrateOnStart = false });

        var refusal = await Assert.ThrowsAsync<StatsDbStartException>(() => program.Startup.Start(Cancellation));
        Assert.Contains("MigrateOnStart", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_migrating_at_start_a_database_that_is_up_to_date_serves_as_it_is()
    {
        var full = await WithFigures();
        var program = Start(full.Options with { MigrateOnStart = false, ReferencePath = "/nowhere/at/all" });

        await program.Startup.Start(Cancellation);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_not_changed()
    {
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_FromTheFuture', '99.0.0')", Cancellation);
        }

        var refusal = await Assert.ThrowsAsync<StatsDbStartException>(() => program.Startup.Start(Cancellation));
        Assert.Contains("29990101000000_FromTheFuture", refusal.Message, StringComparison.Ordinal);
    }
}

public sealed class StatsDbStartupOnSqlite(TestEngines engines) : StatsDbStartupSpec(engines.Sqlite);

public sealed class StatsDbStartupOnPostgres(TestEngines engines) : StatsDbStartupSpec(engines.Postgres);
