using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Checks;

public class AnsweringTests
{
    private static readonly FigureKey Level = new(Robots, Nation, Period.YearToDate(2024, 5), Measure.Level), Growth = Level with { Measure = Measure.Growth };

    [Fact]
    public void A_hard_finding_stops_every_figure_that_it_names()
    {
        var findings = Empty().Enter(Nation, "ytd-2024-05", "0", "12.0").Check(Nation, "ytd-2024-05");
        Assert.Equal([Check.GrowthImpossible], Asked(findings, Level, Measure.Level, Measure.Growth));
        Assert.Equal([Check.GrowthImpossible], Asked(findings, Growth, Measure.Level, Measure.Growth));
    }

    [Fact]
    public void A_soft_finding_asks_once()
    {
        var findings = Empty().Known(Nation, "ytd-2023-05", "100000").Enter(Nation, "ytd-2024-05", "120000", "-3.2").Check(Nation, "ytd-2024-05");
        Assert.Equal([Check.SignConflict], findings.Select(finding => finding.Check));
        Assert.Empty(Asked(findings, Level, Measure.Level, Measure.Growth));
        Assert.Equal([Check.SignConflict], Asked(findings, Growth, Measure.Level, Measure.Growth));
    }

    [Fact]
    public void Where_growth_is_released_already_the_entered_level_answers_for_it()
    {
        var findings = Empty().Known(Nation, "ytd-2023-05", "100000").Known(Nation, "ytd-2024-05", growth: "-3.2").Enter(Nation, "ytd-2024-05", "120000").Check(Nation, "ytd-2024-05");
        Assert.Equal([Check.SignConflict], Asked(findings, Level, Measure.Level));
    }

    [Fact]
    public void For_a_figure_that_is_missing_answers_the_one_that_is_there()
    {
        var findings = Empty().Known(Nation, "ytd-2023-05", growth: "5.0").Enter(Nation, "ytd-2024-05", "120000").Check(Nation, "ytd-2024-05");
        Assert.Equal([Check.MissingRegion], Asked(findings, Level, Measure.Level));
        Assert.Empty(Asked(findings, Level)); // nothing is entered: there is nobody to ask
    }

    private static IEnumerable<Check> Asked(IReadOnlyList<Finding> findings, FigureKey figure, params Measure[] entered) =>
        Answering.Of(figure, findings, entered.ToHashSet()).Select(finding => finding.Check);
}
