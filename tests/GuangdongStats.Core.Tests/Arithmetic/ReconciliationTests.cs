using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Observations;
using Xunit;

namespace GuangdongStats.Core.Tests.Arithmetic;

public sealed class ReconciliationTests
{
    [Theory]
    [InlineData("120", "-3.0", "100", GrowthVerdict.SignConflict)]
    [InlineData("400", "-20.0", "100", GrowthVerdict.SignConflict)] // before implausible, though the base gap is 400%
    [InlineData("400", "20.0", "100", GrowthVerdict.Implausible)]
    [InlineData("120", "10.0", "100", GrowthVerdict.BaseChanged)]
    [InlineData("120", "20.0", "100", GrowthVerdict.Agrees)] // 120±0.5 of 100±0.5 is +18.9…+21.1%
    [InlineData("120", "18.0", "100", GrowthVerdict.BaseChanged)]
    [InlineData("100", "0.0", "100", GrowthVerdict.Agrees)]
    [InlineData("100", "-0.3", "100", GrowthVerdict.Agrees)] // the digits allow both to be −0.3%: no conflict is claimed
    [InlineData("150", "0.0", "100", GrowthVerdict.SignConflict)]
    public void Published_and_computed_growth_get_the_first_verdict_that_holds(string level, string growth, string before, GrowthVerdict verdict) =>
        Assert.Equal(verdict, Reconciliation.Of(Exact(level, 1), Exact(growth, 0.1m), Exact(before, 1))!.Verdict);

    [Fact]
    public void The_threshold_belongs_to_the_indicator()
    {
        var (level, growth, before) = (Exact("150", 1), Exact("10.0", 0.1m), Exact("100", 1)); // implied base 136: a gap of 36%

        Assert.Equal(GrowthVerdict.BaseChanged, Reconciliation.Of(level, growth, before)!.Verdict);
        Assert.Equal(GrowthVerdict.Implausible, Reconciliation.Of(level, growth, before, thresholdPercent: 30)!.Verdict);
    }

    [Fact]
    public void Without_three_exact_figures_there_is_nothing_to_reconcile()
    {
        var (level, growth) = (Exact("120", 1), Exact("10.0", 0.1m));

        Assert.Null(Reconciliation.Of(level, growth, Figure.Absent(Absence.NotAvailable)));
        Assert.Null(Reconciliation.Of(level, growth, Figure.Bound(Relation.Over, 100)));
        Assert.Null(Reconciliation.Of(level, Figure.Bound(Relation.About, 18), level));
        Assert.Null(Reconciliation.Of(level, growth, Figure.Exact(0, 1)));
    }

    [Fact]
    public void The_largest_and_smallest_numbers_that_are_stored_are_reconciled() => Assert.Equal(
        GrowthVerdict.SignConflict,
        Reconciliation.Of(Exact("99999999999999.999999", 0.000001m), Exact("-99.999999", 0.000001m), Exact("0.000001", 0.000001m))!.Verdict);

    private static Figure Exact(string value, decimal precision) =>
        Figure.Exact(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), precision);
}
