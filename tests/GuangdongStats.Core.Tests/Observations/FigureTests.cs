using CsCheck;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class FigureTests
{
    [Fact]
    public void An_absence_has_no_number_and_says_why()
    {
        var figure = Figure.Absent(Absence.Confidential);

        Assert.False(figure.HasNumber);
        Assert.Equal(Absence.Confidential, figure.Absence);
        Assert.Null(figure.Interval);
        Assert.Throws<InvalidOperationException>(() => figure.Value);
        Assert.Equal(Absence.NotAvailable, default(Figure).Absence);
    }

    [Fact]
    public void A_true_zero_is_a_number()
    {
        var zero = Figure.Exact(0, 1);

        Assert.True(zero.HasNumber);
        Assert.Null(zero.Absence);
    }

    [Fact]
    public void What_is_printed_stands_for_half_a_digit_to_either_side() =>
        Gens.Printed(Gens.Levels).Sample(s => Assert.True(s.Printed.Interval!.Value.Contains(s.Truth)));

    [Theory]
    [InlineData(Relation.Over, 100, false, true)]
    [InlineData(Relation.AtLeast, 100, true, true)]
    [InlineData(Relation.Nearly, 100, false, false)]
    [InlineData(Relation.Under, 100, false, false)]
    public void A_bound_holds_one_side(Relation relation, int number, bool holdsItself, bool holdsMore)
    {
        var interval = Figure.Bound(relation, number).Interval!.Value;

        Assert.Equal(holdsItself, interval.Contains(number));
        Assert.Equal(holdsMore, interval.Contains(number + 1));
        Assert.Equal(!holdsMore, interval.Contains(number - 1));
    }

    [Fact]
    public void Nothing_is_derived_from_about() => Assert.Null(Figure.Bound(Relation.About, 177_000).Interval);

    [Fact]
    public void A_number_says_either_its_precision_or_its_relation()
    {
        Assert.Throws<ArgumentException>(() => Figure.Bound(Relation.Exact, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figure.Exact(1, 0));
    }
}
