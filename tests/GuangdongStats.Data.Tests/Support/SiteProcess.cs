using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>The site as a process of its own, as an operator starts it.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(Process process) => this.process = process;

    /// <summary>What it has written so far, to both streams.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static SiteProcess Start(DatabaseOptions options, params string[] arguments) => Start(options, port: 0, isDevelopment: false, arguments);

    /// <param name="port">0: any free one.</param>
    /// <param name="isDevelopment">From the folder it was built in, a browser gets its scripts and styles only so.</param>
    public static SiteProcess Start(DatabaseOptions options, int port, bool isDevelopment, params string[] arguments)
    {
        var program = typeof(SiteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "WebProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["ASPNETCORE_ENVIRONMENT"] = isDevelopment ? "Development" : "Production",
                ["Database__Engine"] = options.Engine == DatabaseEngine.Sqlite ? "sqlite" : "postgres",
                ["ConnectionStrings__Stats"] = options.ConnectionString,
                ["MigrateOnStart"] = options.MigrateOnStart ? "true" : "false",
                ["Reference__Path"] = options.ReferencePath ?? "",
            },
        };
        var site = new SiteProcess(new Process { StartInfo = start });
        site.process.OutputDataReceived += (_, line) => site.Read(line.Data);
        site.process.ErrorDataReceived += (_, line) => site.Read(line.Data);
        site.process.Start();
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        return site;
    }

    /// <summary>Where it serves, once it does.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<Uri> Address(CancellationToken cancellation)
    {
        var ended = process.WaitForExitAsync(cancellation);
        return await Task.WhenAny(address.Task, ended) == ended
            ? throw new InvalidOperationException($"The site ended with exit code {process.ExitCode}: {Output}")
            : await address.Task;
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> ExitCode(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary>Ends it at once: it is asked nothing and can put nothing in order (SIGKILL).</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[1-9][0-9]*")]
    private static partial Regex ServedAt();

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (ServedAt().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new(match.Value));
        }
    }
}
