using GuangdongStats.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GuangdongStats.Data.Migrations.Sqlite;

/// <summary>What the migration tool builds the model of; no database is opened.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStatsDb>
{
    public SqliteStatsDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStatsDb>().UseSqlite("Data Source=design.db").UseApplicationServiceProvider(AccountRules.Provider()).Options);
}
