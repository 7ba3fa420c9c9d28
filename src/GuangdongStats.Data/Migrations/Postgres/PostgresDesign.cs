using GuangdongStats.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GuangdongStats.Data.Migrations.Postgres;

/// <summary>What the migration tool builds the model of; no database is opened.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStatsDb>
{
    public PostgresStatsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStatsDb>().UseNpgsql("Host=localhost").UseApplicationServiceProvider(AccountRules.Provider()).Options);
}
