using System.Diagnostics;
using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Benchmarks.Bulletins;

/// <summary>
/// A bulletin of all sections, May 2025 in both languages, from the database to its last sentence with nothing of its figures in memory; beside it the same questions to the database alone.
/// </summary>
internal static class BulletinRun
{
    private const int Rounds = 60;

    private static readonly Period Month = Period.YearToDate(2025, 5);

    private static readonly DateTime Now = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Start()
    {
        var folder = Directory.CreateTempSubdirectory("gdstats-bulletin-").FullName;
        try
        {
            await Measure(new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, "stats.db")}"));
            await using var server = await PostgresHere.Start(() => Task.FromResult<(string, Func<Task>)?>(null)) ?? throw new InvalidOperationException(PostgresHere.Hint);
            await Measure(new(DatabaseEngine.Postgres, server.ConnectionStringOf(await server.Create())));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(DatabaseOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddStatsDb(options).BuildServiceProvider();
        await services.GetRequiredService<StatsDbStartup>().Start(CancellationToken.None);
        var (written, asked) = (new List<double>(), new List<double>());
        for (var round = -10; round < Rounds; round++)
        {
            // By turns, so that whatever else the machine does falls on both alike.
            var (text, questions) = (await Timed(services, Write), await Timed(services, Ask));
            if (round >= 0)
            {
                written.Add(text);
                asked.Add(questions);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {options.Engine} | {asked.Min():0.0} / {Median(asked):0.0} ms | {written.Min():0.0} / {Median(written):0.0} ms | {written.Min() / asked.Min():0.00} / {Median(written) / Median(asked):0.00} |"));
    }

    private static async Task<double> Timed(IServiceProvider services, Func<IServiceProvider, ReadingQueries, Task> act)
    {
        using var cache = new QueryCache(services.GetRequiredService<DataVersion>());
        var queries = services.GetRequiredService<ProposedQueries>().Over(new(Now, []), cache);
        var began = Stopwatch.GetTimestamp();
        await act(services, queries);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task Write(IServiceProvider services, ReadingQueries queries)
    {
        var bulletin = await queries.Bulletins.Written(Month, Now, CancellationToken.None) ?? throw new InvalidOperationException("There is no bulletin.");
        var characters = new[] { Language.Chinese, Language.English }.Sum(language => bulletin.Told.Sum(section => bulletin.Say(section, language).Sum(sentence => sentence.Text.Length)));
        if (bulletin.Told.Count < 10 || characters < 3_000)
        {
            throw new InvalidOperationException("The bulletin is not complete.");
        }
    }

    /// <summary>What <see cref="BulletinsAsOf"/> asks, in its order, and nothing made of it.</summary>
    private static async Task Ask(IServiceProvider services, ReadingQueries queries)
    {
        await queries.Bulletins.Months(Now, CancellationToken.None);
        var catalogue = await services.GetRequiredService<CatalogueReader>().Read(Now, CancellationToken.None);
        var region = catalogue.Region(Region.GuangdongCode)!;
        foreach (var indicator in catalogue.Indicators)
        {
            if (indicator.Kind == IndicatorKind.Flow)
            {
                var explanation = await queries.Explanations.Read(indicator, region, Month, Now, CancellationToken.None);
                if (!explanation.Point.IsEmpty)
                {
                    await queries.Series.Get(indicator, Region.NationCode, Month.Span, Now, CancellationToken.None);
                    await queries.Claims.Read(indicator, region, Now, CancellationToken.None);
                }
            }
            else if (indicator.Kind == IndicatorKind.Stock)
            {
                await queries.Series.Get(indicator, region.Code, Span.Point, Now, CancellationToken.None);
            }
        }

        await services.GetRequiredService<RegistersAsOf>().Read(Now, CancellationToken.None);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
