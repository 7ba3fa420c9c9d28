using System.Net;
using System.Security.Cryptography;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests;

/// <summary>Real processes of the real site over one database.</summary>
public sealed class ProcessTests(TestEngines engines) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<(TestEngine Engine, DatabaseOptions Options)> databases = [];

    public ValueTask InitializeAsync()
    {
        limit.CancelAfter(Patience);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (engine, options) in databases)
        {
            await engine.Drop(options);
        }

        limit.Dispose();
    }

    [Fact]
    public async Task On_postgres_two_processes_that_start_at_once_on_an_empty_database_both_serve()
    {
        var options = Keep(engines.Postgres, await engines.Postgres.Empty());
        await using var first = SiteProcess.Start(options);
        await using var second = SiteProcess.Start(options);

        Assert.Equal(HttpStatusCode.OK, await Ready(first));
        Assert.Equal(HttpStatusCode.OK, await Ready(second));

        Assert.DoesNotContain("fail:", first.Output + second.Output, StringComparison.Ordinal);

        await using var program = new TestProgram(options);
        await using var filled = new TestProgram(Keep(engines.Postgres, await engines.Postgres.WithFigures()));
        Assert.Equal(await Observations(filled), await Observations(program));
    }

    [Fact]
    public async Task On_sqlite_the_second_process_ends_and_says_which_file_is_in_use()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        await using var first = SiteProcess.Start(options);
        await first.Address(limit.Token);
        await using var second = SiteProcess.Start(options);

        Assert.Equal(1, await second.ExitCode(limit.Token));
        Assert.Contains(options.SqliteFile, second.Output, StringComparison.Ordinal);
        Assert.Contains("in use", second.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Ready(first));
    }

    [Fact]
    public async Task On_sqlite_of_two_processes_that_start_at_once_exactly_one_serves()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        await using var first = SiteProcess.Start(options);
        await using var second = SiteProcess.Start(options);

        var ended = await Task.WhenAny(first.ExitCode(limit.Token), second.ExitCode(limit.Token));
        Assert.Equal(1, await ended);
        var (loser, winner) = first.Output.Contains("in use", StringComparison.Ordinal) ? (first, second) : (second, first);
        Assert.Contains(options.SqliteFile, loser.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Ready(winner));
    }

    [Fact]
    public async Task A_process_that_was_killed_leaves_the_file_to_the_next()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        await using (var killed = SiteProcess.Start(options))
        {
            await killed.Address(limit.Token);
        }

        await using var next = SiteProcess.Start(options);
        Assert.Equal(HttpStatusCode.OK, await Ready(next));
    }

    [Fact]
    public async Task A_damaged_file_ends_the_process_with_a_message_and_is_not_touched()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        Directory.CreateDirectory(Path.GetDirectoryName(options.SqliteFile)!);
        var bytes = RandomNumberGenerator.GetBytes(8192);
        await File.WriteAllBytesAsync(options.SqliteFile, bytes, limit.Token);
        await using var site = SiteProcess.Start(options);

        Assert.Equal(1, await site.ExitCode(limit.Token));
        Assert.Contains(options.SqliteFile, site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal); // no stack trace
        Assert.Equal(bytes, await File.ReadAllBytesAsync(options.SqliteFile, limit.Token));
    }

    [Fact]
    public async Task A_bad_reference_row_ends_the_process_and_names_file_line_and_column()
    {
        using var folder = new ReferenceFolder();
        var line = folder.Append("claims.csv", "industrial-robots,440000,ytd,2025-06,rank,first,,exact,newsgd-2025-05,,text");
        await using var site = SiteProcess.Start(Keep(engines.Sqlite, await engines.Sqlite.Empty()) with { ReferencePath = folder.Place });

        Assert.Equal(1, await site.ExitCode(limit.Token));
        Assert.Contains($"claims.csv:{line}, number: 'first' is not a number", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_migrate_and_seed_do_their_work_and_end()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        foreach (var (command, expected) in new[] { ("migrate", false), ("seed", true) })
        {
            await using (var site = SiteProcess.Start(options, command))
            {
                Assert.Equal(0, await site.ExitCode(limit.Token));
            }

            await using var program = new TestProgram(options);
            Assert.Equal(expected, await Observations(program) > 0);
        }
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task The_command_verify_audit_names_the_first_entry_that_somebody_altered(DatabaseEngine engine)
    {
        var options = await LoggedThrice(engine);
        Assert.Contains("3 entries", await Verify(options, 0), StringComparison.Ordinal);

        await using (var program = new TestProgram(options))
        await using (var db = await program.Open(limit.Token))
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Audit\" SET \"After\" = 'forged' WHERE \"Number\" = 2", limit.Token);
        }

        Assert.Contains("broken at entry 2", await Verify(options, 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task The_log_can_be_verified_while_the_site_serves(DatabaseEngine engine)
    {
        var options = await LoggedThrice(engine);
        await using var site = SiteProcess.Start(options);
        Assert.Equal(HttpStatusCode.OK, await Ready(site));
        await Verify(options, 0);
        Assert.Equal(HttpStatusCode.OK, await Ready(site));
    }

    [Fact]
    public async Task Verifying_a_log_that_is_not_there_makes_no_database()
    {
        var options = Keep(engines.Sqlite, await engines.Sqlite.Empty());
        Assert.Contains("not up to date", await Verify(options, 1), StringComparison.Ordinal);
        Assert.False(File.Exists(options.SqliteFile));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_ends_the_process_without_telling_the_password()
    {
        var options = new DatabaseOptions(DatabaseEngine.Postgres, "Host=127.0.0.1;Port=1;Database=stats;Username=clerk;Password=secret-word;Timeout=5");
        await using var site = SiteProcess.Start(options);

        Assert.Equal(1, await site.ExitCode(limit.Token));
        Assert.Contains("stats on 127.0.0.1", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", site.Output, StringComparison.Ordinal);
    }

    private async Task<DatabaseOptions> LoggedThrice(DatabaseEngine kind)
    {
        TestEngine engine = kind == DatabaseEngine.Sqlite ? engines.Sqlite : engines.Postgres;
        var options = Keep(engine, await engine.WithFigures());
        await using var program = new TestProgram(options);
        for (var entry = 0; entry < 3; entry++)
        {
            await program.Get<WorkWriter>().DoAsProgram(unit =>
            {
                unit.Audit("test.note", "test", "", "as written");
                return Task.CompletedTask;
            }, limit.Token);
        }

        return options;
    }

    /// <returns>What it said.</returns>
    private async Task<string> Verify(DatabaseOptions options, int expectedCode)
    {
        await using var site = SiteProcess.Start(options, "verify-audit");
        Assert.Equal(expectedCode, await site.ExitCode(limit.Token));
        return site.Output;
    }

    private async Task<HttpStatusCode> Ready(SiteProcess site)
    {
        using var http = new HttpClient { BaseAddress = await site.Address(limit.Token) };
        using var answer = await http.GetAsync("/health/ready", limit.Token);
        return answer.StatusCode;
    }

    private async Task<int> Observations(TestProgram program)
    {
        await using var db = await program.Open(limit.Token);
        return await db.Observations.CountAsync(limit.Token);
    }

    private DatabaseOptions Keep(TestEngine engine, DatabaseOptions options)
    {
        databases.Add((engine, options));
        return options;
    }
}
