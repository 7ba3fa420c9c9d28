using System.Security.Cryptography;
using GuangdongStats.Data.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests;

public sealed class SqliteFileTests(TestEngines engines) : IAsyncLifetime
{
    private DatabaseOptions options = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Place => options.SqliteFile;

    public async ValueTask InitializeAsync()
    {
        options = await engines.Sqlite.Empty();
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
    }

    public async ValueTask DisposeAsync() => await engines.Sqlite.Drop(options);

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_not_touched()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(Place, bytes, Cancellation);

        await IsRefusedUntouched("damaged or not a database");
    }

    [Fact]
    public async Task A_database_cut_in_half_is_refused_and_not_touched()
    {
        var whole = await engines.Sqlite.WithFigures();
        var bytes = await File.ReadAllBytesAsync(whole.SqliteFile, Cancellation);
        await File.WriteAllBytesAsync(Place, bytes[..(bytes.Length / 8192 * 4096)], Cancellation);

        await IsRefusedUntouched("damaged or not a database");
    }

    [Fact]
    public async Task A_database_with_a_page_overwritten_is_refused_and_not_touched()
    {
        var whole = await engines.Sqlite.WithFigures();
        var bytes = await File.ReadAllBytesAsync(whole.SqliteFile, Cancellation);
        Array.Fill(bytes, (byte)0xA5, bytes.Length / 8192 * 4096, 4096);
        await File.WriteAllBytesAsync(Place, bytes, Cancellation);

        await IsRefusedUntouched("damaged or not a database");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_not_touched()
    {
        using (var connection = new SqliteConnection($"Data Source={Place};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Recipes (Name TEXT)";
            command.ExecuteNonQuery();
        }

        await IsRefusedUntouched("another program");
    }

    [Fact]
    public async Task A_folder_in_its_place_is_refused()
    {
        Directory.CreateDirectory(Place);

        Assert.Contains("is a folder", (await Refusal()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        await File.WriteAllTextAsync(Place, "a file where the folder should be", Cancellation);
        options = options with { ConnectionString = $"Data Source={Path.Combine(Place, "stats.db")}" };
        try
        {
            Assert.Contains("cannot be written", (await Refusal()).Message, StringComparison.Ordinal);
        }
        finally
        {
            options = options with { ConnectionString = $"Data Source={Path.GetDirectoryName(Place)}" };
        }
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_refused_and_not_touched()
    {
        var whole = await engines.Sqlite.WithFigures();
        File.Copy(whole.SqliteFile, Place);
        using var readOnly = ReadOnlyFile.Make(Place);
        Assert.SkipWhen(readOnly is null, "This user may write any file, and files cannot be made immutable here.");

        await IsRefusedUntouched("cannot be written");
    }

    [Fact]
    public async Task A_row_left_by_a_process_killed_while_migrating_does_not_hold_up_the_next_start()
    {
        using (var connection = new SqliteConnection($"Data Source={Place};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            command.ExecuteNonQuery();
        }

        await using var program = new TestProgram(options);
        await program.Startup.Start(Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        await using var db = await program.Open(Cancellation);
        Assert.True(await db.Observations.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        await File.WriteAllBytesAsync(Place, [], Cancellation);

        await using var program = new TestProgram(options);
        await program.Startup.Start(Cancellation);
        await using var db = await program.Open(Cancellation);
        Assert.True(await db.Observations.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task While_one_uses_the_file_another_is_refused_by_its_name_and_may_use_it_afterwards()
    {
        await using (var first = new TestProgram(options))
        {
            await first.Startup.Start(Cancellation);

            var refusal = await Refusal();
            Assert.Contains(Place, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        }

        await using var second = new TestProgram(options);
        await second.Startup.Start(Cancellation);
    }

    [Fact]
    public async Task Connections_keep_a_write_ahead_log_and_wait_for_a_writer()
    {
        await using var program = new TestProgram(options);
        await program.Startup.Start(Cancellation);
        await using var db = await program.Open(Cancellation);

        Assert.Equal("wal", await Pragma<string>(db, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(2, await Pragma<long>(db, "SELECT synchronous AS Value FROM pragma_synchronous")); // FULL: what is called saved outlives a power cut
        Assert.Equal(10_000, await Pragma<long>(db, "SELECT timeout AS Value FROM pragma_busy_timeout"));
    }

    private static Task<T> Pragma<T>(StatsDb db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync(Cancellation);

    private async Task IsRefusedUntouched(string why)
    {
        var before = await Hash();
        var refusal = await Refusal();

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Place, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Hash());
    }

    private async Task<StatsDbStartException> Refusal()
    {
        await using var program = new TestProgram(options);
        return await Assert.ThrowsAsync<StatsDbStartException>(() => program.Startup.Start(Cancellation));
    }

    private async Task<string> Hash() => Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Place, Cancellation)));
}
