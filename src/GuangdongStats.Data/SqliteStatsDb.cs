using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data;

/// <summary>The embedded default: one file, one process.</summary>
public sealed class SqliteStatsDb(DbContextOptions<SqliteStatsDb> options) : StatsDb(options);
