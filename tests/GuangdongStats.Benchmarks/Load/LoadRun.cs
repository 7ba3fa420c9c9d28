using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace GuangdongStats.Benchmarks.Load;

/// <summary>
/// Publishes the site, serves it on this machine and measures rows 11, 13 and 14 of the goals. Takes about four minutes; needs <c>wrk</c> and the two ports from
/// <c>--port</c> (5341).
/// </summary>
internal static class LoadRun
{
    private const int Rounds = 3;
    private const int Starts = 7;
    private const string Bytes = "limit: ready bytes";
    private const string Cached = "limit: the page replayed by bare Blazor, cached";
    private const string Blazor = "limit: the page replayed by bare Blazor, never cached";
    private const string Indicator = "/indicators/industrial-robots?region=000000&span=ytd";

    public static async Task<int> Start(string[] arguments)
    {
        var port = arguments is ["--port", var chosen] ? int.Parse(chosen, CultureInfo.InvariantCulture) : 5341;
        var folder = Directory.CreateTempSubdirectory("gdstats-load-").FullName;
        try
        {
            await Publish(folder);
            Print($"Measured on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores shared by client and server, .NET {Environment.Version}.", $"");
            await MeasureStarts(folder, port);
            await using var site = await Site(folder, port, "/");
            using var client = new HttpClient { BaseAddress = site.Address };
            await MeasureWeight(client);
            await MeasureRate(site, client, folder, port + 1);
            Print($"", $"Memory of the site at the end: {site.Megabytes} MB.");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Served> Site(string folder, int port, string first) =>
        Served.Start(port, first, Path.Combine(folder, "site"), ["GuangdongStats.Web.dll"],
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("ConnectionStrings__Stats", $"Data Source={Path.Combine(folder, "stats.db")}"));

    private static Task<Served> Limit(int port, string first, params string[] arguments) =>
        Served.Start(port, first, AppContext.BaseDirectory, [typeof(LoadRun).Assembly.Location, .. arguments]);

    private static async Task Publish(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "GuangdongStats.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("Run this from within the repository.");
        }

        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", "src/GuangdongStats.Web", "--configuration", "Release", $"-p:RuntimeIdentifier={RuntimeInformation.RuntimeIdentifier}", "--self-contained", "false", "--output", Path.Combine(folder, "site"), "--verbosity", "quiet", "--nologo"])
        { WorkingDirectory = root.FullName })!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException("The site could not be published.");
        }
    }

    /// <summary>Row 14. The two take turns, so that a busy minute meets both.</summary>
    private static async Task MeasureStarts(string folder, int port)
    {
        await using (await Site(folder, port, "/"))
        {
            // Creates the database that the measured starts find.
        }

        List<double> site = [], empty = [];
        for (var i = 0; i < Starts; i++)
        {
            await using (var server = await Site(folder, port, "/"))
            {
                site.Add(server.ToFirstAnswer.TotalMilliseconds);
            }

            await using var bare = await Limit(port, "/", "empty", $"http://127.0.0.1:{port}");
            empty.Add(bare.ToFirstAnswer.TotalMilliseconds);
        }

        var (took, limit) = (Median(site), Median(empty));
        Print($"| row 14: start to first answer | ms | ratio | goal |", $"|---|---|---|---|");
        Print($"| empty app | {limit:0} | 1 | |", $"| overview on an existing database | {took:0} | {took / limit:0.00} | ≤ 1.8 |", $"");
    }

    private static async Task MeasureWeight(HttpClient client)
    {
        Print($"| row 11: bytes / requests | first visit | next page | goal |", $"|---|---|---|---|");
        foreach (var path in new[] { "/", "/en/", Indicator })
        {
            var weight = await PageWeight.Of(client, path);
            Print($"| `{path}` | {weight.First.Bytes:N0} / {weight.First.Requests} | {weight.Next.Bytes:N0} / {weight.Next.Requests} | ≤ 80,000 / 6, ≤ 15,000 / 1 |");
        }

        Print($"");
    }

    /// <summary>Row 13. Rounds of all questions in turn; the median of a question's rounds counts.</summary>
    private static async Task MeasureRate(Served site, HttpClient client, string folder, int port)
    {
        var page = Path.Combine(folder, "overview.html");
        await File.WriteAllTextAsync(page, await client.GetStringAsync("/"));
        await using var limit = await Limit(port, "/bytes", "limit", $"http://127.0.0.1:{port}", page);

        // Asked once each: the overview by day, span and size of letters in both languages, which are few and last for short rounds; the indicator by both ends of the range and by day.
        var days = new Queue<string>(
            from round in Enumerable.Range(0, Rounds + 1) // each with days of all the years
            from day in Enumerable.Range(0, 800)
            from language in new[] { "/", "/en/" }
            from span in new[] { "ytd", "month" }
            from text in new[] { "normal", "large" }
            select $"{language}?span={span}&text={text}&asof={Text(new DateOnly(2026, 11, 1).AddDays(-(day * (Rounds + 1)) - round), "yyyy-MM-dd")}");
        var ranges = new Queue<string>(
            from day in Enumerable.Range(0, 60)
            from start in Enumerable.Range(0, 48)
            from end in Enumerable.Range(0, 36)
            select $"{Indicator}&from={Month(2016, start)}&to={Month(2022, end)}&asof={Text(new DateOnly(2026, 11, 1).AddDays(-day), "yyyy-MM-dd")}");

        var questions = new (string Name, int Seconds, Func<TimeSpan, Task<Wrk.Result>> Ask)[]
        {
            (Bytes, 8, time => Wrk.Again(limit, "/bytes", time)),
            (Cached, 8, time => Wrk.Again(limit, "/blazor-cached", time)),
            (Blazor, 8, time => Wrk.Again(limit, "/blazor", time)),
            ("overview, cached", 8, time => Wrk.Again(site, "/", time)),
            ("indicator, cached", 8, time => Wrk.Again(site, Indicator, time)),
            ("indicator, never asked", 8, time => Wrk.Once(site, Take(ranges, time, 3_000), time)),
            ("overview, never asked", 1, time => Wrk.Once(site, Take(days, time, 6_400), time)),
        };
        foreach (var (_, seconds, ask) in questions)
        {
            await ask(TimeSpan.FromSeconds(Math.Min(seconds, 3))); // tiered compilation
        }

        var results = questions.ToDictionary(q => q.Name, _ => new List<Wrk.Result>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, seconds, ask) in questions)
            {
                results[name].Add(await ask(TimeSpan.FromSeconds(seconds)));
            }
        }

        var (bytes, cached, blazor) = (Median(results[Bytes]), Median(results[Cached]), Median(results[Blazor]));
        Print($"| row 13: 64 connections | per second | server µs | p99 ms | per second ÷ bytes | ÷ cached Blazor | ÷ Blazor | goal |", $"|---|---|---|---|---|---|---|---|");
        foreach (var (name, _, _) in questions)
        {
            var result = Median(results[name]);
            var goal = name.Contains("never asked", StringComparison.Ordinal) ? "≥ 0.4 of Blazor" : name is Bytes or Cached or Blazor ? "" : "≥ 0.7 of bytes";
            Print($"| {name} | {result.PerSecond:N0} | {result.ServerMicroseconds:N0} | {result.P99Milliseconds:0.0} | {result.PerSecond / bytes.PerSecond:0.000} | {result.PerSecond / cached.PerSecond:0.00} | {result.PerSecond / blazor.PerSecond:0.00} | {goal} |");
        }
    }

    private static string Month(int year, int after) => Text(new DateOnly(year, 2, 1).AddMonths(after), "yyyy-MM");

    private static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>As many new questions as a fast server can answer in the time.</summary>
    private static List<string> Take(Queue<string> questions, TimeSpan time, int aSecond) =>
        [.. Enumerable.Range(0, Math.Min(questions.Count, (int)(time.TotalSeconds * aSecond))).Select(_ => questions.Dequeue())];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Wrk.Result Median(List<Wrk.Result> rounds) => rounds.OrderBy(r => r.PerSecond).ElementAt(rounds.Count / 2);

    private static void Print(params FormattableString[] lines) => Array.ForEach(lines, line => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture)));
}
