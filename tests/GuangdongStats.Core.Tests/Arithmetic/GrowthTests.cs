using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class GrowthTests
{
    private static readonly Figure Level = Figure.Exact(124_700, 100);

    [Fact]
    public void The_interval_of_growth_contains_the_growth_of_the_true_levels() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.Printed(Gens.Levels)).Sample((now, before) =>
            Assert.True(Growth.OfLevels(now.Printed, before.Printed).Interval!.Value.Holds(((now.Truth / before.Truth) - 1) * 100)));

    [Fact]
    public void The_implied_base_contains_the_true_base_and_gives_the_growth_back() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.PrintedGrowth).Sample((level, growth) =>
        {
            var implied = Growth.ImpliedBase(level.Printed, growth.Printed)!;
            var back = Growth.OfLevels(level.Printed, Figure.Exact(implied.Value, 0.0001m)).Percent!.Value;

            Assert.True(implied.Interval.Holds(level.Truth / (1 + (growth.Truth / 100))));
            Assert.True(implied.Interval.Contains(implied.Value));
            Assert.True(Math.Abs(back - growth.Printed.Value) < 1e-15m, $"{back} is not {growth.Printed.Value}");
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_base_that_is_zero_or_negative_leaves_growth_undefined(int value) =>
        Assert.Equal(new(null, null, GrowthGap.BaseNotPositive), Growth.OfLevels(Level, Figure.Exact(value, 1)));

    [Fact]
    public void Growth_is_undefined_with_its_reason_never_zero_or_infinite()
    {
        Assert.Equal(GrowthGap.NoLevel, Growth.OfLevels(Figure.Absent(Absence.NotCollected), Level).Why);
        Assert.Equal(GrowthGap.NoBase, Growth.OfLevels(Level, Figure.Absent(Absence.NotAvailable)).Why);
        Assert.Equal(GrowthGap.BaseNotPositive, Growth.OfLevels(Level, Figure.Exact(1, 2)).Why); // 1 to the unit 2 may be 0
        Assert.Equal(GrowthGap.OnlyABound, Growth.OfLevels(Level, Figure.Bound(Relation.About, 100)).Why);
    }

    [Fact]
    public void No_change_is_a_true_zero()
    {
        var same = Growth.OfLevels(Level, Level);

        Assert.Equal(0, same.Percent);
        Assert.Null(same.Why);
    }

    [Fact]
    public void A_bound_gives_growth_only_where_the_intervals_decide_its_sign()
    {
        // 2023 over 180 billion against 150 billion exact in 2022: more than +19.9%.
        var decided = Growth.OfLevels(Figure.Bound(Relation.Over, 180_000_000_000), Figure.Exact(150_000_000_000, 100_000_000));
        Assert.Null(decided.Percent);
        Assert.Equal("超+19.9%", NumberText.Percent(decided.Interval!.Value, 1, Language.Chinese, signed: true));

        var nearly = Growth.OfLevels(Figure.Bound(Relation.Nearly, 100), Figure.Exact(200, 1));
        Assert.Equal("under −49.8%", NumberText.Percent(nearly.Interval!.Value, 1, Language.English, signed: true)); // 100 of 199.5…200.5

        var ofNearly = Growth.OfLevels(Figure.Exact(200, 1), Figure.Bound(Relation.Nearly, 100));
        Assert.Equal(Interval.Above(99.5m), ofNearly.Interval);

        Assert.Equal(GrowthGap.OnlyABound, Growth.OfLevels(Figure.Bound(Relation.Over, 100), Figure.Exact(200, 1)).Why);
        Assert.Equal(GrowthGap.OnlyABound, Growth.OfLevels(Figure.Bound(Relation.Over, 220), Figure.Bound(Relation.Over, 180)).Why);
    }

    [Fact]
    public void No_base_is_implied_by_a_bound_or_by_growth_of_minus_100_percent()
    {
        Assert.Null(Growth.ImpliedBase(Figure.Bound(Relation.Over, 100), Figure.Exact(33, 1)));
        Assert.Null(Growth.ImpliedBase(Level, Figure.Bound(Relation.About, 18)));
        Assert.Null(Growth.ImpliedBase(Level, Figure.Exact(-100, 1)));
        Assert.Null(Growth.ImpliedBase(Level, Figure.Absent(Absence.NotAvailable)));
    }

    [Fact]
    public void A_change_of_rates_subtracts_the_printed_rates_in_points()
    {
        var change = RateChange.Between(Figure.Exact(43.4m, 0.1m), Figure.Exact(44, 1));

        Assert.Equal(-0.6m, change.Value);
        Assert.Equal(1, change.Precision); // readers may repeat the subtraction; the digits of 44 do not support a tenth
        Assert.Equal("回落0.6个百分点", NumberText.RateChange(RateChange.Between(Figure.Exact(31.4m, 0.1m), Figure.Exact(32.0m, 0.1m)), Language.Chinese));
        Assert.Equal("1.3 percentage points faster", NumberText.RateChange(RateChange.Between(Figure.Exact(33.3m, 0.1m), Figure.Exact(32.0m, 0.1m)), Language.English));
        Assert.False(RateChange.Between(Figure.Bound(Relation.Over, 20), Figure.Exact(18, 1)).HasNumber);
    }

    [Fact]
    public void Of_203_national_figures_192_differ_by_more_than_a_point_and_34_conflict_in_sign()
    {
        // Industrial robots with a level a year earlier; the data's description counts 191 of 202 and the same 34.
        var reconciliations = new[] { Span.YearToDate, Span.Month }
            .Select(span => Series(IndustrialRobots, Core.Catalogue.Region.NationCode, span))
            .SelectMany(series => series.Points.Select(point => Reconciliation.Of(
                point.LevelFigure, point.GrowthFigure, series.At(point.Period.YearEarlier).LevelFigure)))
            .OfType<Reconciliation>()
            .ToList();

        Assert.Equal((203, 192, 34), (
            reconciliations.Count,
            reconciliations.Count(r => Math.Abs(r.DirectGrowth - r.Published.Value) > 1),
            reconciliations.Count(r => r.Verdict == GrowthVerdict.SignConflict)));
    }
}
