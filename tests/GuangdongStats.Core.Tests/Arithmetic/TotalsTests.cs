using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class TotalsTests
{
    [Theory]
    [InlineData(0, TotalsVerdict.Equal)]
    [InlineData(150, TotalsVerdict.Rounding)] // three parts, unit 100: n·u/2 = 150
    [InlineData(-150, TotalsVerdict.Rounding)]
    [InlineData(151, TotalsVerdict.Differs)]
    public void Parts_may_miss_the_total_by_half_a_unit_each(int difference, TotalsVerdict verdict)
    {
        var check = Totals.Check([Figure.Exact(100, 100), Figure.Exact(200, 100), Figure.Exact(300, 100)], Figure.Exact(600 - difference, 1));

        Assert.Equal((verdict, (decimal)difference, 150m), (check.Verdict, check.Difference, check.Allowance));
    }

    [Fact]
    public void Rounded_parts_of_a_true_total_are_never_called_different() =>
        Gen.Select(Gens.Levels.List[1, 20], Gens.Precisions).Sample((truths, unit) =>
            Assert.NotEqual(TotalsVerdict.Differs, Totals.Check([.. truths.Select(truth => Gens.Print(truth, unit))], Figure.Exact(truths.Sum(), 0.0001m)).Verdict));

    [Fact]
    public void A_missing_part_or_a_bound_is_not_compared()
    {
        Assert.Equal(TotalsVerdict.NotComparable, Totals.Check([Figure.Absent(Absence.NotAvailable)], Figure.Exact(1, 1)).Verdict);
        Assert.Equal(TotalsVerdict.NotComparable, Totals.Check([Figure.Bound(Relation.Over, 1)], Figure.Exact(1, 1)).Verdict);
        Assert.Equal(TotalsVerdict.NotComparable, Totals.Check([], Figure.Exact(1, 1)).Verdict);
    }

    [Fact]
    public void A_sum_with_a_missing_member_is_missing_and_names_it_beside_the_lower_bound()
    {
        var sum = Totals.Of([Part("a", Figure.Exact(100, 1)), Part("b", Figure.Absent(Absence.NotAvailable)), Part("c", Figure.Bound(Relation.Over, 50))]);

        Assert.Equal(Absence.NotAvailable, sum.Total.Absence);
        Assert.Equal(["b"], sum.Missing);
        Assert.Equal(149.5m, sum.AtLeast);
        Assert.Null(sum.Interval);
    }

    [Fact]
    public void A_confidential_member_makes_the_total_confidential() =>
        Assert.Equal(Absence.Confidential, Totals.Of([Part("a", Figure.Absent(Absence.NotAvailable)), Part("b", Figure.Absent(Absence.Confidential))]).Total.Absence);

    [Fact]
    public void A_sum_with_a_bound_is_a_bound()
    {
        Assert.Equal((Relation.Over, 149.5m), Totals.Of([Part("a", Figure.Exact(100, 1)), Part("b", Figure.Bound(Relation.Over, 50))]).Total is var over ? (over.Relation, over.Value) : default);
        Assert.Equal(Relation.Under, Totals.Of([Part("a", Figure.Exact(100, 1)), Part("b", Figure.Bound(Relation.Nearly, 50))]).Total.Relation);
        Assert.Equal(Relation.About, Totals.Of([Part("a", Figure.Bound(Relation.Over, 1)), Part("b", Figure.Bound(Relation.Nearly, 50))]).Total.Relation);
        Assert.Equal(Relation.About, Totals.Of([Part("a", Figure.Bound(Relation.About, 1))]).Total.Relation);
    }

    [Fact]
    public void The_interval_of_a_sum_contains_the_sum_of_the_true_values() =>
        Gens.Printed(Gens.Levels).List[1, 12].Sample(parts =>
        {
            var sum = Totals.Of([.. parts.Select((part, i) => Part($"{i}", part.Printed))]);

            Assert.True(sum.Interval!.Value.Contains(parts.Sum(part => part.Truth)));
            Assert.Equal(parts.Sum(part => part.Printed.Value), sum.Total.Value);
        });

    private static KeyValuePair<string, Figure> Part(string name, Figure figure) => KeyValuePair.Create(name, figure);
}
