using GuangdongStats.Core.Checks.Limits;
using Xunit;

namespace GuangdongStats.Core.Tests.Checks;

public sealed class ThresholdsTests
{
    [Fact]
    public void The_defaults_stand() => Assert.Empty(Thresholds.Default.WhyInvalid());

    [Fact]
    public void Every_threshold_is_read_and_set_by_its_name() => Assert.All(Enum.GetValues<ThresholdName>(), name =>
    {
        var rule = Thresholds.RuleOf(name);

        Assert.Equal(rule.Default, Thresholds.Default.Of(name));
        Assert.Equal(rule.Most, Thresholds.Default.With(name, rule.Most).Of(name));
        Assert.Equal(Thresholds.Default, Thresholds.Default.With(name, rule.Most).With(name, rule.Default));
    });

    [Fact]
    public void The_ends_of_a_rule_stand_and_what_lies_beyond_does_not() => Assert.All(Thresholds.Rules, rule =>
    {
        Assert.Empty(Thresholds.Default.With(rule.Name, rule.Least).WhyInvalid());
        Assert.Empty(Thresholds.Default.With(rule.Name, rule.Most).WhyInvalid());
        Assert.Equal(new ThresholdProblem(rule, rule.Least - 0.1m), Assert.Single(Thresholds.Default.With(rule.Name, rule.Least - 0.1m).WhyInvalid()));
        Assert.Equal(new ThresholdProblem(rule, rule.Most + 1), Assert.Single(Thresholds.Default.With(rule.Name, rule.Most + 1).WhyInvalid()));
    });

    [Fact]
    public void Years_are_whole_and_all_problems_are_told_together() => Assert.Equal(
        [ThresholdName.BaseGap, ThresholdName.HistoryYears],
        (Thresholds.Default with { HistoryYears = 2.5m, BaseGapPercent = 0 }).WhyInvalid().Select(problem => problem.Rule.Name));
}
