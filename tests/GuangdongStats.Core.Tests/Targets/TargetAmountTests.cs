using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using Xunit;

namespace GuangdongStats.Core.Tests.Targets;

public sealed class TargetAmountTests
{
    [Theory]
    [InlineData("3000", "100-million-yuan", "Core AI industry scale, over", 300_000_000_000, Relation.Over, "yuan", "Core AI industry scale")]
    [InlineData("15", "parks", "AI core industrial parks, at least", 15, Relation.AtLeast, "parks", "AI core industrial parks")]
    [InlineData("100000", "units", "Yearly output of industrial robots, over", 100_000, Relation.Over, "sets", "Yearly output of industrial robots")]
    [InlineData("50", "million-yuan", "Cap for a center", 50_000_000, Relation.Exact, "yuan", "Cap for a center")]
    [InlineData("16", "percent", "Share, about", 16, Relation.About, "percent", "Share")]
    public void A_target_is_told_in_the_base_unit_with_its_relation(string value, string unit, string english, long expected, Relation relation, string code, string name)
    {
        var target = TargetAmount.Of(Item(value, unit, english, "2025"))!;

        Assert.Equal((expected, relation, code, 2025, name), ((long)target.Figure.Value, target.Figure.Relation, target.Unit, target.Year, target.Name.English));
    }

    [Fact]
    public void What_names_no_number_is_a_task() => Assert.Null(TargetAmount.Of(Item("", "", "Large models", "2025")));

    [Fact]
    public void A_target_may_name_no_year() => Assert.Null(TargetAmount.Of(Item("21", "tasks", "Key tasks", ""))!.Year);

    private static ProgrammeItem Item(string value, string unit, string english, string year) => new(new("", "overall"), new("", english), value, unit, year, "s");
}
