using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GuangdongStats.Benchmarks.Load;

/// <summary>Asks a server as fast as it answers, through <c>wrk</c>: 64 connections, bounded in time.</summary>
internal static partial class Wrk
{
    public const int Connections = 64;

    /// <param name="PerSecond">Answers per second.</param>
    /// <param name="ServerMicroseconds">Processor time of the server for one answer.</param>
    /// <param name="P99Milliseconds">99 of 100 answers took at most this long.</param>
    public readonly record struct Result(double PerSecond, double ServerMicroseconds, double P99Milliseconds);

    /// <summary>Asks one path again and again.</summary>
    public static Task<Result> Again(Served server, string path, TimeSpan duration) => Run(server, path, duration, int.MaxValue, []);

    /// <summary>Asks each path once; it is an error when there are too few of them for the time.</summary>
    public static async Task<Result> Once(Served server, IReadOnlyCollection<string> paths, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $$"""
                local requests, at = {}, 0
                init = function()
                  for path in ("{{string.Join(' ', paths)}}"):gmatch("%S+") do requests[#requests + 1] = wrk.format("GET", path) end
                end
                request = function()
                  at = at % #requests + 1
                  return requests[at]
                end
                """);
            return await Run(server, "/", duration, paths.Count, ["-s", script]);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<Result> Run(Served server, string path, TimeSpan duration, int most, string[] more)
    {
        var before = server.Processor;
        var seconds = duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
            ["-t1", $"-c{Connections}", $"-d{seconds}s", "--timeout", "10s", "--latency", "-H", "Accept-Encoding: br", .. more, new Uri(server.Address, path).ToString()])
        { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var used = server.Processor - before;
        var answers = Number(said, Answers());
        if (wrk.ExitCode != 0 || Wrong().IsMatch(said) || answers > most)
        {
            throw new InvalidOperationException($"{path}, at most {most} answers:\n{said}");
        }

        return new(Number(said, Rate()), used.TotalMicroseconds / answers, Milliseconds(Tail().Match(said)));
    }

    private static double Number(string said, Regex what) => double.Parse(what.Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) =>
        double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, _ => 60_000 };

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Answers();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s|m)")]
    private static partial Regex Tail();

    [GeneratedRegex("Non-2xx|Socket errors")]
    private static partial Regex Wrong();
}
