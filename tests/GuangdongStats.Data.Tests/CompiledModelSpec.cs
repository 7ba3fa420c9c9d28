using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace GuangdongStats.Data.Tests;

/// <summary>
/// The compiled models save a third of a second of every start, and nothing but this tells when they are out of date. To renew them see
/// CONTRIBUTING.
/// </summary>
public abstract class CompiledModelSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task It_is_the_model_that_the_configurations_make()
    {
        var program = Start(await Empty());
        await using var db = await program.Open(Cancellation);

        Assert.Contains(db.Model.GetType().Name, new[] { "SqliteStatsDbModel", "PostgresStatsDbModel" });
        Assert.Equal(Describe(db.GetService<IDesignTimeModel>().Model), Describe(db.Model));
    }

    private static string Describe(IModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(type => type
        .GetProperties().Select(property =>
            $"{property.GetColumnName()} {property.ClrType} {property.GetColumnType()} {property.IsNullable} {property.GetMaxLength()} {property.GetPrecision()} {property.GetScale()} {property.ValueGenerated} {property.GetTypeMapping().Converter?.GetType()}")
        .Concat(type.GetKeys().Select(key => $"key {Names(key.Properties)} {key.IsPrimaryKey()}"))
        .Concat(type.GetIndexes().Select(index => $"index {index.GetDatabaseName()} {Names(index.Properties)} {index.IsUnique}"))
        .Concat(type.GetForeignKeys().Select(key => $"reference {Names(key.Properties)} {key.PrincipalEntityType.Name} {key.DeleteBehavior}"))
        .Order(StringComparer.Ordinal)
        .Select(line => $"{type.GetTableName()}: {line}")));

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => property.Name));
}

public sealed class CompiledModelOnSqlite(TestEngines engines) : CompiledModelSpec(engines.Sqlite);

public sealed class CompiledModelOnPostgres(TestEngines engines) : CompiledModelSpec(engines.Postgres);
