using System.Diagnostics;
using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Benchmarks.Claims;

/// <summary>
/// The ledger of claims over ten years of 31 made-up provinces and 40 indicators, four claims on each series with their verdicts, histories and
/// outlooks, against reading the same series and nothing else. Each turn begins with an empty cache; the two take turns in one process.
/// </summary>
internal static class ClaimsRun
{
    private const int Indicators = 40, Provinces = 31, FirstYear = 2016, Years = 10, Turns = 7;

    private static readonly DateTime Now = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Start()
    {
        var folder = Directory.CreateTempSubdirectory("gdstats-claims-").FullName;
        try
        {
            var options = new DatabaseOptions(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, "claims.db")}");
            await Load(options);
            List<double> series = [], ledger = [], again = [];
            for (var turn = 0; turn <= Turns; turn++)
            {
                var (alone, _) = await Timed(options, ReadSeries);
                var (whole, warm) = await Timed(options, ReadLedger);
                if (turn > 0) // the first compiles
                {
                    series.Add(alone);
                    ledger.Add(whole);
                    again.Add(warm);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"series alone  {series.Min():0} / {Median(series):0} ms of processor time, least / median"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the ledger    {ledger.Min():0} / {Median(ledger):0} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"asked again   {again.Min():0.00} / {Median(again):0.00} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio         {ledger.Min() / series.Min():0.00} of the least, {Median(ledger) / Median(series):0.00} of the medians"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> ReadSeries(ServiceProvider services)
    {
        var points = 0;
        var cache = services.GetRequiredService<SeriesCache>();
        var catalogue = await services.GetRequiredService<CatalogueReader>().Read(CancellationToken.None);
        foreach (var indicator in catalogue.Indicators)
        {
            foreach (var region in catalogue.Regions)
            {
                points += (await cache.Get(indicator, region.Code, Span.YearToDate, Now, CancellationToken.None)).Points.Count;
            }
        }

        return points == Indicators * (Provinces + 1) * Years * 12 ? points : throw new InvalidOperationException($"{points} points were read.");
    }

    private static async Task<int> ReadLedger(ServiceProvider services)
    {
        var ledger = await services.GetRequiredService<ClaimLedgerAsOf>().Read(Now, CancellationToken.None);
        return ledger.Entries.Count == Indicators * Provinces * 4 && ledger.Count(Verdict.Confirmed) > 0 && ledger.Count(Verdict.Refuted) > 0
            ? ledger.Entries.Count
            : throw new InvalidOperationException($"The ledger has {ledger.Entries.Count} entries, {ledger.Count(Verdict.Confirmed)} confirmed, {ledger.Count(Verdict.Refuted)} refuted.");
    }

    /// <returns>Milliseconds of processor time, of the first call and of a second one.</returns>
    private static async Task<(double First, double Second)> Timed(DatabaseOptions options, Func<ServiceProvider, Task<int>> work)
    {
        await using var services = new ServiceCollection().AddStatsDb(options).BuildServiceProvider();
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await work(services);
        var between = Process.GetCurrentProcess().TotalProcessorTime;
        await work(services);
        return ((between - before).TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - between).TotalMilliseconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task Load(DatabaseOptions options)
    {
        await using var services = new ServiceCollection().AddStatsDb(options).BuildServiceProvider();
        await services.GetRequiredService<StatsDbStartup>().Migrate(CancellationToken.None);
        var databases = services.GetRequiredService<IDbContextFactory<StatsDb>>();
        await using (var db = await databases.CreateDbContextAsync())
        {
            db.Sources.Add(new() { Id = "synthetic", Title = "Synthetic", Publisher = "Synthetic", Url = "", Published = "2026", Language = "en", Accessed = "", Kind = SourceKind.Press, Confidence = Confidence.Normal, Note = "" });
            db.Regions.Add(new() { Code = Region.NationCode, NameZh = "合成", NameEn = "Synthetic", Level = RegionLevel.Nation, ParentCode = null, Order = 0 });
            db.Regions.AddRange(Enumerable.Range(1, Provinces).Select(number => new RegionRow
            {
                Code = CodeOf(number),
                NameZh = "合成",
                NameEn = "Synthetic",
                Level = RegionLevel.Province,
                ParentCode = Region.NationCode,
                Order = number,
            }));
            db.Indicators.AddRange(Enumerable.Range(0, Indicators).Select(number => new IndicatorRow
            {
                Code = NameOf(number),
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
            }));
            await db.SaveChangesAsync();
        }

        for (var number = 0; number < Indicators; number++)
        {
            await using var db = await databases.CreateDbContextAsync();
            db.Observations.AddRange(Figures(NameOf(number)).Select(ObservationRow.Of));
            db.Claims.AddRange(Claims(NameOf(number)));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>The year to date of every month; the higher a province's number, the more it makes, and the nation makes what they make together.</summary>
    private static IEnumerable<Observation> Figures(string indicator) =>
        from month in Enumerable.Range(0, Years * 12)
        let period = Period.YearToDate(FirstYear + (month / 12), (month % 12) + 1)
        from province in Enumerable.Range(0, Provinces + 1)
        let level = (1000 + (month / 12 * 50)) * period.EndMonth * (province == 0 ? Provinces * (Provinces + 1) / 2 : province)
        select new Observation(
            indicator, CodeOf(province), period, Measure.Level, Figure.Exact(level, 1), Basis.Reported, Status.AsPublished, Synthetic, 1, new(ReleaseTime.StartOf(period.LastDay.AddDays(20)), false), "");

    private static IEnumerable<ClaimRow> Claims(string indicator) =>
        from province in Enumerable.Range(1, Provinces)
        from claim in new[]
        {
            (Kind: ClaimKind.Record, Number: (decimal?)null, Unit: ""),
            (ClaimKind.Share, 5, "percent"),
            (ClaimKind.Rank, 1, ""),
            (ClaimKind.Streak, 5, "full-year"),
        }
        select new ClaimRow
        {
            Indicator = indicator,
            Region = CodeOf(province),
            Period = Period.FullYear(FirstYear + Years - 2),
            Kind = claim.Kind,
            Number = claim.Number,
            Unit = claim.Unit,
            Relation = claim.Kind == ClaimKind.Share ? Relation.Over : Relation.Exact,
            SourceId = "synthetic",
            ReleasedAt = ReleaseTime.StartOf(new(FirstYear + Years - 1, 3, 1)),
            IsReleaseSubstituted = false,
            Text = "synthetic",
        };

    private static Source Synthetic { get; } = new("synthetic", "Synthetic", "Synthetic", "", "2026", "en", SourceKind.Press, Confidence.Normal, "");

    private static string CodeOf(int province) => province == 0 ? Region.NationCode : (900_000 + province).ToString(CultureInfo.InvariantCulture);

    private static string NameOf(int indicator) => string.Create(CultureInfo.InvariantCulture, $"synthetic-{indicator:00}");
}
