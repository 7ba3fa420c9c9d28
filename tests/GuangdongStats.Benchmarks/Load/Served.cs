using System.Diagnostics;
using System.Globalization;

namespace GuangdongStats.Benchmarks.Load;

/// <summary>A server in a process of its own, ended with this object.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process process;

    private Served(Process process, Uri address, TimeSpan toFirstAnswer)
    {
        this.process = process;
        Address = address;
        ToFirstAnswer = toFirstAnswer;
    }

    public Uri Address { get; }

    /// <summary>From starting the process to the last byte of its first answer.</summary>
    public TimeSpan ToFirstAnswer { get; }

    /// <summary>Processor time that the process has used so far, in user and kernel.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the process holds now, in MB.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_000_000;
        }
    }

    /// <param name="first">The path that is asked until it answers 200, every 2 ms.</param>
    public static async Task<Served> Start(int port, string first, string folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var client = new HttpClient { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (clock.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(first);
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.IsSuccessStatusCode)
                {
                    return new(process, address, clock.Elapsed);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(2);
        }

        process.Kill();
        throw new InvalidOperationException($"No answer from {string.Join(' ', arguments)}:\n{string.Join('\n', said)}");

        void Keep(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
