using System.Diagnostics;
using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Web.Features.Work.Entry;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace GuangdongStats.Benchmarks.Entry;

/// <summary>
/// Saving a cell durably beside what the disk can do; from leaving a cell to the row that says it is saved, by one clerk and by sixteen at once, on
/// each engine; and what the component tree of an open grid of fifty rows keeps in memory (with a circuit around it: <c>CircuitMemoryTests</c>).
/// </summary>
internal static class EntryRun
{
    private const int Clerks = 16, CellsEach = 60, Rows = 50, Grids = 40, Syncs = 1_000, Saves = 3_000;

    public static async Task<int> Start()
    {
        var folder = Directory.CreateTempSubdirectory("gdstats-entry-").FullName;
        try
        {
            await Measure(new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, "stats.db")}"), folder, withGrids: true);
            await using var server = await PostgresHere.Start(() => Task.FromResult<(string, Func<Task>)?>(null), isDurable: true) ?? throw new InvalidOperationException(PostgresHere.Hint);
            await Measure(new(DatabaseEngine.Postgres, server.ConnectionStringOf(await server.Create())), folder, withGrids: false);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(DatabaseOptions options, string folder, bool withGrids)
    {
        await using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<IJSRuntime, NoBrowser>().AddStatsDb(options).BuildServiceProvider();
        await services.GetRequiredService<StatsDbStartup>().Start(CancellationToken.None);
        var people = await Hire(services);
        await Round(services, people.GetRange(0, 1), Core.Observations.Measure.Share); // warms up
        await SaveAndSync(services, people[0], options.Engine, folder);
        var one = await Round(services, people.GetRange(0, 1), Core.Observations.Measure.Level);
        var many = await Round(services, people, Core.Observations.Measure.Growth);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {options.Engine} | {At(one, 0.5):0.0} / {At(one, 0.99):0.0} ms | {At(many, 0.5):0.0} / {At(many, 0.99):0.0} ms | {At(many, 0.5) / At(one, 0.5):0.0} / {At(many, 0.99) / At(one, 0.99):0.0} |"));
        if (withGrids)
        {
            var bytes = await BytesOfAGrid(services, people[0]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A grid of {Rows} rows keeps {bytes / 1024:0} KB."));
        }
    }

    /// <summary>One writer: cells saved a second and the processor's time for each, beside writes of one page that are synced one by one.</summary>
    private static async Task SaveAndSync(ServiceProvider services, Actor person, DatabaseEngine engine, string folder)
    {
        var desk = services.GetRequiredService<EntryDesk>();
        var (saving, syncing, processor) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        await using var file = new FileStream(Path.Combine(folder, "limit"), FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        var seen = "";
        for (var part = 0; part < 10; part++)
        {
            // In turn, so that what else the machine does falls on both.
            var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            for (var save = 0; save < Saves / 10; save++)
            {
                var text = $"1.{part}{save:0000}万";
                if (await desk.Save(person, new(new("service-robots", Region.GuangdongCode, Period.YearToDate(2026, 9), Core.Observations.Measure.Level), text, seen), CancellationToken.None) is not CellOutcome.Saved)
                {
                    throw new InvalidOperationException($"{text} was not saved.");
                }

                seen = text;
            }

            (saving, processor) = (saving + Stopwatch.GetElapsedTime(start), processor + Environment.CpuUsage.TotalTime - used);
            start = Stopwatch.GetTimestamp();
            for (var sync = 0; sync < Syncs / 10; sync++)
            {
                file.Write(page);
                file.Flush(flushToDisk: true);
            }

            syncing += Stopwatch.GetElapsedTime(start);
        }

        var (saves, syncs) = (Saves / saving.TotalSeconds, Syncs / syncing.TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine}: {saves:0} cells saved a second by one writer, {processor.TotalMilliseconds / Saves:0.00} ms of the processor each; {syncs:0} synced writes a second: {saves / syncs:0.00}"));
    }

    private static async Task<List<Actor>> Hire(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync();
        var people = Enumerable.Range(0, Clerks).Select(index => new Actor($"clerk-{index}", "")).ToList();
        foreach (var person in people)
        {
            db.Users.Add(new() { Id = person.AccountId, UserName = person.AccountId, NormalizedUserName = person.AccountId.ToUpperInvariant(), DisplayName = person.AccountId, CreatedAt = DateTime.UtcNow });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = person.AccountId, RoleId = nameof(Duty.Clerk) });
        }

        await db.SaveChangesAsync();
        return people;
    }

    /// <summary>Each clerk types in a city of their own and goes on as soon as the row says that it is saved: nobody thinks in between.</summary>
    private static async Task<List<double>> Round(IServiceProvider services, IReadOnlyList<Actor> people, Measure measure)
    {
        var cities = (await services.GetRequiredService<Data.Queries.CatalogueReader>().Read(CancellationToken.None)).Regions.Where(region => region.ParentCode == Region.GuangdongCode).ToList();
        var (desk, sheets) = (services.GetRequiredService<EntryDesk>(), services.GetRequiredService<EntrySheets>());
        var took = await Task.WhenAll(people.Select((person, index) => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var cell = 0; cell < CellsEach; cell++)
            {
                // Ten cells, typed anew six times: as many drafts as a month has, not thousands.
                var key = new FigureKey("industrial-robots", cities[index].Code, Period.YearToDate(2026, 2 + (cell % 10)), measure);
                var (text, seen) = (Text(cell / 10), cell < 10 ? "" : Text((cell / 10) - 1));
                var start = Stopwatch.GetTimestamp();
                var outcome = await desk.Save(person, new(key, text, seen), CancellationToken.None);
                if (outcome is not CellOutcome.Saved || await sheets.Read(person.AccountId, [(key.Indicator, key.Region, key.Period)], CancellationToken.None) is null)
                {
                    throw new InvalidOperationException($"{key} was not saved: {outcome}");
                }

                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return times;

            string Text(int round) => measure == Core.Observations.Measure.Level ? $"1.2{round}万" : $"12.{round}%";
        })));
        return [.. took.SelectMany(times => times).Order()];
    }

    private static double At(List<double> sorted, double part) => sorted[(int)(part * (sorted.Count - 1))];

    private static async Task<double> BytesOfAGrid(IServiceProvider services, Actor person)
    {
        var whole = (await services.GetRequiredService<EntrySheets>().Read(person.AccountId, new SheetQuestion(2026, 8, EntryScope.Provinces, "industrial-robots"), CancellationToken.None))!;
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await Open(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Open(Grids);
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Grids;

        async Task Open(int grids)
        {
            for (var i = 0; i < grids; i++)
            {
                // Each circuit reads its own sheet.
                var sheet = (await services.GetRequiredService<EntrySheets>().Read(person.AccountId, whole.Question, CancellationToken.None))!;
                await renderer.Dispatcher.InvokeAsync(() => renderer.RenderComponentAsync<EntryGrid>(ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(EntryGrid.Sheet)] = sheet with { Slots = [.. sheet.Slots.Take(Rows)] },
                    [nameof(EntryGrid.Who)] = () => Task.FromResult<Actor?>(person),
                })));
            }
        }
    }

    private sealed class NoBrowser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException("There is no browser.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new InvalidOperationException("There is no browser.");
    }
}
