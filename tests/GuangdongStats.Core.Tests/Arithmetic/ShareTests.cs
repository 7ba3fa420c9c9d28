using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class ShareTests
{
    [Fact]
    public void The_interval_of_a_share_contains_the_share_of_the_true_levels() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.Printed(Gens.Levels)).Sample((part, whole) =>
            Assert.True(Share.Of(part.Printed, whole.Printed)!.Percent.Holds(part.Truth / whole.Truth * 100)));

    [Fact]
    public void The_interval_of_its_change_contains_the_change_between_the_true_levels() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.PrintedGrowth, Gens.Printed(Gens.Levels), Gens.PrintedGrowth).Sample((part, partGrowth, whole, wholeGrowth) =>
        {
            var now = part.Truth / whole.Truth;
            var before = part.Truth / (1 + (partGrowth.Truth / 100)) / (whole.Truth / (1 + (wholeGrowth.Truth / 100)));
            var change = ShareChange.Of(Share.Of(part.Printed, whole.Printed)!.Percent, partGrowth.Printed, wholeGrowth.Printed)!.Value;

            Assert.True(change.Holds((now - before) * 100), $"{(now - before) * 100} is not in {change}");
        });

    [Fact]
    public void The_ends_of_its_change_are_reached_at_corners_of_the_inputs()
    {
        var share = Interval.Closed(40, 41);
        var change = ShareChange.Of(share, Figure.Exact(10, 2), Figure.Exact(20, 2))!.Value; // 9…11 against 19…21: a fall

        Assert.Equal(41 * (1 - (1.21m / 1.09m)), change.Low!.Value, 20);
        Assert.Equal(40 * (1 - (1.19m / 1.11m)), change.High!.Value, 20);
    }

    [Fact]
    public void A_share_is_refused_when_either_is_missing_and_bounded_when_the_part_is()
    {
        var whole = Figure.Exact(556_369, 1);

        Assert.Null(Share.Of(Figure.Absent(Absence.NotAvailable), whole));
        Assert.Null(Share.Of(whole, Figure.Absent(Absence.NotYetPublished)));
        Assert.Null(Share.Of(Figure.Bound(Relation.Over, 240_000), whole));
        Assert.Null(Share.Of(whole, Figure.Exact(0, 1)));
        Assert.True(Share.Bounds(Figure.Bound(Relation.Over, 240_000), whole) is { Low: > 43.13m and < 43.14m, High: null });
        Assert.Null(Share.Bounds(Figure.Bound(Relation.About, 240_000), whole));
    }

    [Fact]
    public void A_change_needs_both_growth_rates()
    {
        Assert.Null(ShareChange.Of(Interval.Of(40), Figure.Absent(Absence.NotAvailable), Figure.Exact(32, 1)));
        Assert.Null(ShareChange.Of(Interval.Of(40), Figure.Exact(33, 1), Figure.Bound(Relation.About, 32)));
        Assert.Null(ShareChange.Of(Interval.Above(40), Figure.Exact(33, 1), Figure.Exact(32, 1)));
    }
}
