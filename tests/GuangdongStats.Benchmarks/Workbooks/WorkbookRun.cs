using System.Diagnostics;
using System.Globalization;
using GuangdongStats.Benchmarks.Load;

namespace GuangdongStats.Benchmarks.Workbooks;

/// <summary>
/// Processor time and peak memory of writing a report and a long export, beside deflating the same XML, the Open XML SDK's forward-only writer and MiniExcel.
/// Each measurement is a process of its own that has written a small one before; they take turns, so that a busy minute meets all.
/// </summary>
internal static class WorkbookRun
{
    private const int Rounds = 3, Small = 4_000, Later = 15, Port = 5345;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);

    private static readonly (bool IsReport, int Cells, string Name)[] Cases = [(true, 23_040, "report of 23,040 cells"), (false, 1_000_000, "export of 1,000,000 cells")];

    private static readonly string[] Writers = [WorkbookWriters.Ours, WorkbookWriters.Floor, WorkbookWriters.Sax, WorkbookWriters.Mini];

    public static async Task<int> Start()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, .NET {Environment.Version}; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}."));
        foreach (var (isReport, cells, name) in Cases)
        {
            var folder = Directory.CreateTempSubdirectory("gdstats-excel-").FullName;
            try
            {
                var found = Writers.ToDictionary(writer => writer, _ => new List<(double Milliseconds, double Megabytes, long Bytes)>());
                for (var round = 0; round < Rounds; round++)
                {
                    foreach (var writer in Writers)
                    {
                        found[writer].Add(await Measure(writer, isReport, cells, folder));
                    }
                }

                var floor = Median(found[WorkbookWriters.Floor].Select(one => one.Milliseconds));
                Console.WriteLine($"\n| {name} | CPU ms | ÷ deflate | peak MB | file KB |\n|---|---|---|---|---|");
                foreach (var writer in Writers)
                {
                    var (took, peak, bytes) = (Median(found[writer].Select(one => one.Milliseconds)), Median(found[writer].Select(one => one.Megabytes)), found[writer][0].Bytes);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {writer} | {took:0} | {took / floor:0.00} | {peak:0} | {bytes / 1024:N0} |"));
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        await MeasureFirst();
        return 0;
    }

    /// <summary>The first report of a site that was started some seconds ago, beside later ones, each of a day never asked: by the clock, and by the site's processor time.</summary>
    private static async Task MeasureFirst()
    {
        List<(double Milliseconds, double Processor)> first = [], later = [];
        var folder = Directory.CreateTempSubdirectory("gdstats-excel-").FullName;
        try
        {
            for (var start = 0; start < Rounds; start++)
            {
                await using var site = await Served.Start(Port, "/", AppContext.BaseDirectory, ["GuangdongStats.Web.dll"],
                    ("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")), ("ConnectionStrings__Stats", $"Data Source={Path.Combine(folder, "stats.db")}"));
                using var client = new HttpClient { BaseAddress = site.Address };
                await Task.Delay(Settled);
                for (var day = 0; day <= Later; day++)
                {
                    var (clock, processor) = (Stopwatch.StartNew(), site.Processor);
                    var file = await client.GetByteArrayAsync(string.Create(
                        CultureInfo.InvariantCulture, $"/downloads/industrial-robots.xlsx?region=440000&from=2023-01&to=2025-12&asof={new DateOnly(2026, 1, 1).AddDays(day):yyyy-MM-dd}"));
                    (day == 0 ? first : later).Add((clock.Elapsed.TotalMilliseconds, (site.Processor - processor).TotalMilliseconds));
                    if (file.Length < 10_000)
                    {
                        throw new InvalidOperationException("That was no workbook.");
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var (one, many) = ((Median(first.Select(took => took.Milliseconds)), Median(first.Select(took => took.Processor))), (Median(later.Select(took => took.Milliseconds)), Median(later.Select(took => took.Processor))));
        Console.WriteLine($"\n| report of an indicator, three years | ms | processor ms |\n|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| first after a start | {one.Item1:0} | {one.Item2:0} |\n| later | {many.Item1:0} | {many.Item2:0} |\n| ratio | {one.Item1 / many.Item1:0.0} | {one.Item2 / many.Item2:0.0} |"));
    }

    /// <summary>In the measured process: prints milliseconds of processor time, peak of its memory in MB, bytes of the file.</summary>
    public static async Task<int> One(string writer, bool isReport, int cells, string folder)
    {
        var practice = Directory.CreateDirectory(Path.Combine(folder, "practice")).FullName;
        if (writer == WorkbookWriters.Floor)
        {
            File.WriteAllText(Path.Combine(practice, $"{WorkbookWriters.Ours}.xml"), "<practice/>");
        }

        for (var i = 0; i < 3; i++)
        {
            await WorkbookWriters.Write(writer, isReport, Small, practice);
        }

        GC.Collect();
        ForgetPeak();
        var before = Environment.CpuUsage.TotalTime;
        await WorkbookWriters.Write(writer, isReport, cells, folder);
        var took = Environment.CpuUsage.TotalTime - before;
        if (writer == WorkbookWriters.Ours)
        {
            var peak = Peak();
            WorkbookWriters.Unpack(folder);
            Say(peak);
        }
        else
        {
            Say(Peak());
        }

        return 0;

        void Say(double peak) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds} {peak} {new FileInfo(Path.Combine(folder, $"{writer}.xlsx")).Length}"));
    }

    private static async Task<(double Milliseconds, double Megabytes, long Bytes)> Measure(string writer, bool isReport, int cells, string folder)
    {
        string[] arguments = [typeof(WorkbookRun).Assembly.Location, "excel-one", writer, isReport ? "report" : "long", cells.ToString(CultureInfo.InvariantCulture), folder];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var parts = said.Trim().Split(' ');
        return process.ExitCode == 0 && parts.Length == 3
            ? (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{writer}: {said}");
    }

    /// <summary>The kernel counts the peak of the memory in use from here on.</summary>
    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static double Peak() => File.ReadLines("/proc/self/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.AsSpan(6, line.Length - 9), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024).Single();

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
