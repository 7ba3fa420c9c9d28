using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data;

/// <summary>A database server: any number of processes.</summary>
public sealed class PostgresStatsDb(DbContextOptions<PostgresStatsDb> options) : StatsDb(options);
