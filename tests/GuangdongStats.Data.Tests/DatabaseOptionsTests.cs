using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace GuangdongStats.Data.Tests;

public class DatabaseOptionsTests
{
    [Fact]
    public void Without_settings_it_is_a_sqlite_file_under_the_content_root_that_is_migrated_at_start()
    {
        var options = From(("contentRoot", "/srv/site"));

        Assert.Equal(DatabaseEngine.Sqlite, options.Engine);
        Assert.Equal("/srv/site/App_Data/guangdongstats.db", options.SqliteFile);
        Assert.True(options.MigrateOnStart);
        Assert.Null(options.ReferencePath);
    }

    [Theory]
    [InlineData("sqlite", DatabaseEngine.Sqlite)]
    [InlineData("SQLite", DatabaseEngine.Sqlite)]
    [InlineData("postgres", DatabaseEngine.Postgres)]
    public void The_engine_is_named_in_any_case(string name, DatabaseEngine engine) =>
        Assert.Equal(engine, From(("Database:Engine", name), ("ConnectionStrings:Stats", engine == DatabaseEngine.Sqlite ? "Data Source=x.db" : "Host=h")).Engine);

    [Theory]
    [InlineData("Database:Engine", "oracle", "sqlite or postgres")]
    [InlineData("MigrateOnStart", "perhaps", "true or false")]
    [InlineData("ConnectionStrings:Stats", "Host=localhost", "not a SQLite connection string")] // the other engine's
    [InlineData("ConnectionStrings:Stats", "Data Source=:memory:", "must name a file")]
    [InlineData("ConnectionStrings:Stats", "Mode=ReadWrite", "must name a file")]
    public void A_setting_that_is_not_understood_is_refused_by_its_name(string setting, string value, string expected)
    {
        var refusal = Assert.Throws<StatsDbStartException>(() => From((setting, value)));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(setting.Replace(":", "__", StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Postgres_needs_a_server() =>
        Assert.Contains("ConnectionStrings__Stats", Assert.Throws<StatsDbStartException>(() => From(("Database:Engine", "postgres"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_place_for_messages_holds_no_password()
    {
        var options = From(("Database:Engine", "postgres"), ("ConnectionStrings:Stats", "Host=db;Database=stats;Username=clerk;Password=secret"));

        Assert.Equal("PostgreSQL stats (db)", options.Place);
    }

    private static DatabaseOptions From(params (string Key, string Value)[] settings) =>
        DatabaseOptions.From(new Settings("", settings.ToDictionary(setting => setting.Key, setting => setting.Value)));

    /// <summary>Settings by their full key, as much of them as is read.</summary>
    private sealed class Settings(string path, Dictionary<string, string> values) : IConfigurationSection
    {
        public string Key => path;

        public string Path => path;

        public string? Value { get => values.GetValueOrDefault(path); set => throw new NotSupportedException(); }

        public string? this[string key] { get => values.GetValueOrDefault(path.Length == 0 ? key : $"{path}:{key}"); set => throw new NotSupportedException(); }

        public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException();

        public IChangeToken GetReloadToken() => throw new NotSupportedException();

        public IConfigurationSection GetSection(string key) => new Settings(path.Length == 0 ? key : $"{path}:{key}", values);
    }
}
