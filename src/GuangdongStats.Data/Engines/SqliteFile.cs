using Microsoft.Data.Sqlite;

namespace GuangdongStats.Data.Engines;

/// <summary>
/// The SQLite database file: one process owns it, and a file that cannot be used is refused before anything is written to it.
/// Every failure is a <see cref="StatsDbStartException"/> that names the file.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    /// <summary>Up to this size every page is checked at start, which takes milliseconds; a larger file is checked by using it.</summary>
    private const long MostBytesChecked = 32 * 1024 * 1024;

    private const int Corrupt = 11, NotADatabase = 26, ReadOnly = 8;

    private readonly string path;
    private readonly FileStream ownership;

    private SqliteFile(string path, FileStream ownership)
    {
        this.path = path;
        this.ownership = ownership;
    }

    /// <summary>Makes this process the one that uses the file, until it is disposed or the process ends, however it ends.</summary>
    public static SqliteFile Own(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StatsDbStartException($"The database file {path} is a folder. Move it away, or name another file in ConnectionStrings__Stats.");
        }

        var ownership = Lock(path);
        try
        {
            // Before the first connection of this process: closing a handle of the file would drop SQLite's own locks on it.
            using var handle = File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite) : null;
            return new(path, ownership);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ownership.Dispose();
            throw NotWritable(path, e);
        }
    }

    private static FileStream Lock(string path)
    {
        var lockPath = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritable(path, e);
        }
        catch (IOException e) when (File.Exists(lockPath) && !IsFull(e))
        {
            throw new StatsDbStartException(
                $"The database file {path} is in use by another process (its lock file is {lockPath}). A SQLite file serves one process: stop the other one, or use PostgreSQL (Database__Engine=postgres).", e);
        }
        catch (IOException e)
        {
            throw NotWritable(path, e);
        }
    }

    /// <inheritdoc cref="Inspect(string)"/>
    public IReadOnlyList<string> Inspect() => Inspect(path);

    /// <summary>
    /// Reads what is in the file without changing it, also while another process owns it; for a file that does not exist yet, nothing.
    /// </summary>
    /// <returns>The migrations it has had.</returns>
    public static IReadOnlyList<string> Inspect(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
            if (new FileInfo(path).Length <= MostBytesChecked && Read(connection, "PRAGMA quick_check(1)") is [var finding, ..] && finding != "ok")
            {
                throw Damaged(path, finding, null);
            }

            if (tables.Contains("__EFMigrationsHistory"))
            {
                return Read(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"");
            }

            return tables.Any(table => !table.StartsWith("__EF", StringComparison.Ordinal) && !table.StartsWith("sqlite_", StringComparison.Ordinal))
                ? throw new StatsDbStartException($"The database file {path} belongs to another program: it has tables, but none of this one. It has not been changed. Name another file in ConnectionStrings__Stats.")
                : [];
        }
        catch (SqliteException e)
        {
            throw Explain(path, e);
        }
    }

    /// <summary>
    /// A process that was killed while migrating leaves a row for which every later migration would wait for ever. This process owns the
    /// file, so whoever left it is gone.
    /// </summary>
    public void ForgetDeadMigration()
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            connection.Open();
            if (Read(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsLock'").Count > 0)
            {
                using var command = connection.CreateCommand();
                command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
                command.ExecuteNonQuery();
            }
        }
        catch (SqliteException e)
        {
            throw Explain(path, e);
        }
    }

    public static StatsDbStartException Explain(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged(path, e.Message, e),
        ReadOnly => NotWritable(path, e),
        _ => new($"The database file {path} cannot be used: {e.Message}", e),
    };

    public void Dispose() => ownership.Dispose();

    private static StatsDbStartException Damaged(string path, string finding, Exception? e) =>
        new($"The database file {path} is damaged or not a database ({finding}). It has not been changed. Put back a backup, or move the file away to start with a new one.", e!);

    private static StatsDbStartException NotWritable(string path, Exception e) =>
        new($"The database file {path} cannot be written: {e.Message} Give this process the right to write the file and its folder {Path.GetDirectoryName(path)}, or name another file in ConnectionStrings__Stats.", e);

    /// <summary>No space left on the device: ENOSPC, or ERROR_DISK_FULL on Windows.</summary>
    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 112;

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
