using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace GuangdongStats.Benchmarks.Series;

/// <summary>
/// A database of made-up observations, loaded in bulk: levels of ten years, one a month, of so many regions and indicators. They arrive as
/// real ones do, month by month over all series, so that the rows of one series lie far apart.
/// </summary>
internal sealed class SyntheticFigures : IAsyncDisposable
{
    public const string SourceId = "synthetic-source";

    private const int FirstYear = 2016, Years = 10, Regions = 8;

    /// <summary>Values of one series: what one chart shows.</summary>
    public const int ValuesOfASeries = Years * 12;

    private readonly ServiceProvider services;

    private SyntheticFigures(ServiceProvider services, int indicators)
    {
        this.services = services;
        Indicators = [.. Enumerable.Range(0, indicators).Select(IndicatorAt)];
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static string RegionAt(int number) => (900_000 + number).ToString(CultureInfo.InvariantCulture);

    /// <param name="observations">How many there are to be, at least.</param>
    public static async Task<SyntheticFigures> Load(DatabaseOptions options, int observations)
    {
        var indicators = (observations + (ValuesOfASeries * Regions) - 1) / (ValuesOfASeries * Regions);
        var services = new ServiceCollection().AddStatsDb(options).BuildServiceProvider();
        await services.GetRequiredService<StatsDbStartup>().Migrate(CancellationToken.None);
        await using (var db = await services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync())
        {
            await Describe(db, indicators);
        }

        if (options.Engine == DatabaseEngine.Sqlite)
        {
            LoadSqlite(options.ConnectionString, indicators);
        }
        else
        {
            await LoadPostgres(options.ConnectionString, indicators);
        }

        services.GetRequiredService<DataVersion>().Advance();
        return new(services, indicators);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Indicator IndicatorAt(int number) => new(
        $"synthetic-{number.ToString("0000", CultureInfo.InvariantCulture)}", new("合成", "Synthetic"), IndicatorKind.Flow, new("sets", new("套", "sets")), "synthetic", false, new("", ""), number, false);

    private static async Task Describe(StatsDb db, int indicators)
    {
        db.Sources.Add(new()
        {
            Id = SourceId,
            Title = "Synthetic",
            Publisher = "Synthetic",
            Url = "",
            Published = "2026",
            Language = "en",
            Accessed = "2026-01-01",
            Kind = SourceKind.Press,
            Confidence = Confidence.Normal,
            Note = "",
        });
        for (var region = 0; region < Regions; region++)
        {
            db.Regions.Add(new() { Code = RegionAt(region), NameZh = "合成", NameEn = "Synthetic", Level = RegionLevel.Province, ParentCode = null, Order = region });
        }

        for (var number = 0; number < indicators; number++)
        {
            var indicator = IndicatorAt(number);
            db.Indicators.Add(new()
            {
                Code = indicator.Code,
                NameZh = "合成",
                NameEn = "Synthetic",
                Kind = IndicatorKind.Flow,
                Unit = "sets",
                UnitZh = "套",
                UnitEn = "sets",
                Theme = "synthetic",
                IsHeadline = false,
                DefinitionZh = "",
                DefinitionEn = "",
                IsMonthlyOutput = false,
                Order = number,
            });
        }

        await db.SaveChangesAsync();
    }

    private static IEnumerable<(string Indicator, string Region, Period Period, decimal Number, DateTime ReleasedAt)> Rows(int indicators)
    {
        for (var month = 0; month < ValuesOfASeries; month++)
        {
            var period = Period.YearToDate(FirstYear + (month / 12), (month % 12) + 1);
            var release = ReleaseTime.StartOf(period.LastDay.AddDays(20));
            for (var number = 0; number < indicators; number++)
            {
                for (var region = 0; region < Regions; region++)
                {
                    yield return (IndicatorAt(number).Code, RegionAt(region), period, 1000 + (month * 10) + region, release);
                }
            }
        }
    }

    private const string Columns =
        "\"Indicator\", \"Region\", \"Period\", \"Measure\", \"SourceId\", \"Vintage\", \"ReleasedAt\", \"IsReleaseSubstituted\", \"Number\", \"Relation\", \"Precision\", \"Basis\", \"Status\", \"Note\"";

    private static void LoadSqlite(string connectionString, int indicators)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText =
                $"INSERT INTO \"Observations\" ({Columns}) VALUES ($indicator, $region, $period, 1, '{SourceId}', 1, $release, 0, $number, 0, '1.0', 0, 0, 'synthetic')";
            var (indicator, region, period) = (insert.Parameters.Add("$indicator", SqliteType.Text), insert.Parameters.Add("$region", SqliteType.Text), insert.Parameters.Add("$period", SqliteType.Integer));
            var (release, number) = (insert.Parameters.Add("$release", SqliteType.Text), insert.Parameters.Add("$number", SqliteType.Text));
            foreach (var row in Rows(indicators))
            {
                indicator.Value = row.Indicator;
                region.Value = row.Region;
                period.Value = row.Period.SortKey;
                release.Value = row.ReleasedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
                number.Value = row.Number.ToString("0.0", CultureInfo.InvariantCulture);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        using var analyze = connection.CreateCommand();
        analyze.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);";
        analyze.ExecuteNonQuery();
    }

    private static async Task LoadPostgres(string connectionString, int indicators)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var import = await connection.BeginBinaryImportAsync($"COPY \"Observations\" ({Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in Rows(indicators))
            {
                await import.StartRowAsync();
                await import.WriteAsync(row.Indicator);
                await import.WriteAsync(row.Region);
                await import.WriteAsync(row.Period.SortKey);
                await import.WriteAsync((int)Measure.Level);
                await import.WriteAsync(SourceId);
                await import.WriteAsync(1);
                await import.WriteAsync(row.ReleasedAt, NpgsqlDbType.TimestampTz);
                await import.WriteAsync(false);
                await import.WriteAsync(row.Number);
                await import.WriteAsync((int)Relation.Exact);
                await import.WriteAsync(1m);
                await import.WriteAsync((int)Basis.Reported);
                await import.WriteAsync((int)Status.AsPublished);
                await import.WriteAsync("synthetic");
            }

            await import.CompleteAsync();
        }

        await using var analyze = new NpgsqlCommand("VACUUM ANALYZE \"Observations\"", connection) { CommandTimeout = 300 };
        await analyze.ExecuteNonQueryAsync();
    }
}
