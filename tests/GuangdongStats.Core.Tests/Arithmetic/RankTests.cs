using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class RankTests
{
    private static readonly string[] Five = ["gd", "sh", "js", "zj", "bj"];

    [Fact]
    public void With_nobody_else_known_124700_of_287182_is_first_or_second()
    {
        var rank = Among([("gd", Figure.Exact(124_700, 100))], Figure.Exact(287_182, 1))!;

        Assert.Equal((1, 2), (rank.Best, rank.Worst));
        Assert.Equal(["sh", "js", "zj", "bj"], rank.Missing);
    }

    [Fact]
    public void More_than_half_of_the_nation_is_first_with_nobody_else_known() =>
        Assert.True(Among([("gd", Figure.Exact(501, 1))], Figure.Exact(1000, 1)) is { IsProven: true, Best: 1 });

    [Fact]
    public void Who_is_known_to_be_smaller_takes_from_what_the_missing_can_share()
    {
        // 2024: with Shanghai's 65,500 known, 244,069 are left, fewer than Guangdong's 246,800.
        var rank = Among([("gd", Figure.Exact(246_800, 100)), ("sh", Figure.Exact(65_500, 100))], Figure.Exact(556_369, 1))!;

        Assert.True(rank.IsProven);
        Assert.False(Among([("gd", Figure.Exact(246_800, 100))], Figure.Exact(556_369, 1))!.IsProven);
    }

    [Fact]
    public void Without_a_national_figure_every_missing_region_may_be_larger() =>
        Assert.Equal((1, 5), Among([("gd", Figure.Exact(124_700, 100))], Figure.Absent(Absence.NotAvailable)) is { } rank ? (rank.Best, rank.Worst) : default);

    [Fact]
    public void A_known_larger_region_stands_above_by_name()
    {
        var rank = Among([("gd", Figure.Exact(100, 1)), ("sh", Figure.Exact(150, 1)), ("js", Figure.Exact(90, 1)), ("zj", Figure.Exact(80, 1)), ("bj", Figure.Exact(70, 1))], Figure.Exact(490, 1))!;

        Assert.Equal((2, 2), (rank.Best, rank.Worst));
        Assert.Equal(["sh"], rank.Above);
        Assert.Empty(rank.Missing);
    }

    [Fact]
    public void Levels_whose_digits_overlap_are_not_put_in_order() =>
        Assert.True(Among([("gd", Figure.Exact(120, 10)), ("sh", Figure.Exact(124, 1)), ("js", Figure.Exact(1, 1)), ("zj", Figure.Exact(1, 1)), ("bj", Figure.Exact(1, 1))], Figure.Exact(247, 1)) is { Best: 1, Worst: 2 });

    [Fact]
    public void A_lower_bound_is_above_only_when_the_bound_itself_is()
    {
        Assert.Equal(["sh"], Among([("gd", Figure.Exact(100, 1)), ("sh", Figure.Bound(Relation.Over, 110))], Figure.Exact(300, 1))!.Above);

        // "over 75" may be 100 if the rest allows it: 1000 − 100 − 75 does.
        Assert.True(Among([("gd", Figure.Exact(100, 1)), ("sh", Figure.Bound(Relation.Over, 75))], Figure.Exact(190, 1)) is { Best: 1, Worst: 1 });
        Assert.True(Among([("gd", Figure.Exact(100, 1)), ("sh", Figure.Bound(Relation.Over, 75))], Figure.Exact(201, 1)) is { Best: 1, Worst: 2 });
    }

    [Fact]
    public void Without_a_level_of_its_own_a_region_has_no_rank()
    {
        Assert.Null(Among([("sh", Figure.Exact(1, 1))], Figure.Exact(100, 1)));
        Assert.Null(Among([("gd", Figure.Bound(Relation.About, 50))], Figure.Exact(100, 1)));
        Assert.Null(Among([("gd", Figure.Bound(Relation.Under, 50))], Figure.Exact(100, 1)));
    }

    [Fact]
    public void The_true_rank_lies_between_best_and_worst_whoever_is_missing() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gen.Bool, Gen.Int[0, 3]).Array[5].Sample(regions =>
        {
            var truths = regions.Select(region => region.Item1.Truth).ToArray();
            var levels = Five.Zip(regions)
                .Where((pair, i) => i == 0 || pair.Second.Item2)
                .ToDictionary(pair => pair.First, pair => pair.Second.Item3 == 0 && pair.First != "gd"
                    ? Figure.Bound(Relation.Over, decimal.Floor(pair.Second.Item1.Truth) - 1)
                    : pair.Second.Item1.Printed);
            var rank = Rank.Among("gd", levels, Five, Gens.Print(truths.Sum(), 1))!;
            var truth = 1 + truths.Count(level => level > truths[0]);

            Assert.InRange(truth, rank.Best, rank.Worst);
        });

    private static RankInterval? Among((string, Figure)[] known, Figure nation) =>
        Rank.Among("gd", known.ToDictionary(pair => pair.Item1, pair => pair.Item2), Five, nation);
}
