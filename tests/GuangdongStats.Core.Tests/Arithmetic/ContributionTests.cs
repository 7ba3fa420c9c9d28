using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class ContributionTests
{
    [Fact]
    public void The_pulls_of_all_parts_add_up_to_the_nations_growth() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.PrintedGrowth).List[1, 12].Sample(parts =>
        {
            var now = parts.Sum(part => part.Item1.Truth);
            var before = parts.Sum(part => Base(part.Item1.Truth, part.Item2.Truth));
            var growth = ((now / before) - 1) * 100;
            var (nation, nationGrowth) = (Gens.Print(now, 1), Gens.Print(growth, 0.1m));

            var pulls = parts.Select(part => Contribution.Of(part.Item1.Printed, part.Item2.Printed, nation, nationGrowth)!).ToList();

            Assert.True(pulls.Select(pull => pull.PullPoints).Aggregate((sum, pull) => sum + pull).Holds(growth));
            Assert.All(parts.Zip(pulls), pair =>
            {
                var change = pair.First.Item1.Truth - Base(pair.First.Item1.Truth, pair.First.Item2.Truth);
                Assert.True(pair.Second.Change.Holds(change));
                Assert.True(pair.Second.PullPoints.Holds(change / before * 100));
                Assert.True(pair.Second.Percent is not { } percent || percent.Holds(change / (now - before) * 100));
                Assert.True(pair.Second.PullPoints.Holds(pair.Second.PullValue));
                Assert.True(pair.Second.Value is not { } value || pair.Second.Percent!.Value.Holds(value));
            });
        });

    [Fact]
    public void A_contribution_to_no_change_is_undefined_while_the_pull_is_not()
    {
        var contribution = Contribution.Of(Figure.Exact(100, 1), Figure.Exact(10, 1), Figure.Exact(1000, 1), Figure.Exact(0.0m, 0.1m))!;

        Assert.Null(contribution.Percent);
        Assert.Null(contribution.Value);
        Assert.True(contribution.PullPoints.Contains(0.909m));
    }

    [Fact]
    public void In_a_falling_nation_who_falls_contributes_to_the_fall()
    {
        var contribution = Contribution.Of(Figure.Exact(90, 0.01m), Figure.Exact(-10, 0.01m), Figure.Exact(900, 0.01m), Figure.Exact(-10, 0.01m))!;

        Assert.True(contribution.Percent!.Value.Contains(10));
        Assert.True(contribution.PullPoints.Contains(-1));
        Assert.Equal((10m, -1m), (decimal.Round(contribution.Value!.Value, 20), decimal.Round(contribution.PullValue, 20)));
    }

    [Fact]
    public void It_needs_four_exact_figures() =>
        Assert.Null(Contribution.Of(Figure.Exact(100, 1), Figure.Absent(Absence.NotAvailable), Figure.Exact(1000, 1), Figure.Exact(3, 1)));

    private static decimal Base(decimal level, decimal growth) => level / (1 + (growth / 100));
}
