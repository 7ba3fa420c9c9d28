using System.Diagnostics;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

/// <summary>The program as an operator starts it, in a process of its own.</summary>
public sealed class StartUpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-start-").FullName;

    [Fact]
    public async Task A_database_file_that_is_none_is_named_and_left_untouched()
    {
        var file = Path.Combine(folder, "stats.db");
        await File.WriteAllTextAsync(file, "This is a letter, not a database.", TestContext.Current.CancellationToken);

        var (code, errors) = await Start(("ConnectionStrings__Stats", $"Data Source={file}"));

        Assert.Equal(1, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal("This is a letter, not a database.", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_engine_is_refused_with_the_name_of_the_setting()
    {
        var (code, errors) = await Start(("Database__Engine", "oracle"));
        Assert.Equal(1, code);
        Assert.Contains("Database__Engine", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_leaves()
    {
        var file = Path.Combine(folder, "new.db");
        var (code, _) = await Start(["migrate"], ("ConnectionStrings__Stats", $"Data Source={file}"));
        Assert.Equal(0, code);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_word_that_is_no_task_is_answered_with_the_tasks()
    {
        var (code, errors) = await Start(["migrat"], ("ConnectionStrings__Stats", $"Data Source={Path.Combine(folder, "x.db")}"));
        Assert.Equal(2, code);
        Assert.Contains("migrate, seed, verify-audit", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<(int Code, string Errors)> Start(params (string Name, string Value)[] settings) => Start([], settings);

    private async Task<(int Code, string Errors)> Start(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            await output;
            return (process.ExitCode, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
