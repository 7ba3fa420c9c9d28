using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests;

public class EngineComplianceTests
{
    [Fact]
    public void Every_specification_runs_on_both_engines()
    {
        var types = typeof(EngineSpec).Assembly.GetTypes();
        var specifications = types.Where(type => type is { IsAbstract: true } && type.IsSubclassOf(typeof(EngineSpec))).ToList();

        Assert.NotEmpty(specifications);
        foreach (var specification in specifications)
        {
            var subject = specification.Name[..^"Spec".Length];
            Assert.Equal(
                [$"{subject}OnPostgres", $"{subject}OnSqlite"],
                types.Where(type => type.BaseType == specification).Select(type => type.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Nothing_runs_on_one_engine_under_the_name_of_both()
    {
        var loose = typeof(EngineSpec).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("OnSqlite", StringComparison.Ordinal) || type.Name.EndsWith("OnPostgres", StringComparison.Ordinal))
            .Where(type => !type.IsSubclassOf(typeof(EngineSpec)));
        Assert.Empty(loose);
    }
}
