using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Checks;

public sealed class OverlayTests
{
    [Fact]
    public void An_entered_bound_wins_over_the_department_s_earlier_exact_figure_and_over_other_sources()
    {
        var examined = Empty().Known(Province, "ytd-2025-05", "124700/100").Known(Province, "ytd-2025-05", "124712", own: true)
            .Enter(Province, "ytd-2025-05", "over 120000").Examine(Province, "ytd-2025-05");

        Assert.Equal(Figure.Bound(Relation.Over, 120_000), examined.Point.LevelFigure);
        Assert.Equal(Figure.Exact(124_712, 1), examined.Released.LevelFigure);
        Assert.Equal("press", Assert.Single(examined.Point.Level!.Alternatives).Observation.Source.Id);
    }

    [Fact]
    public void An_entered_absence_wins_too_and_what_was_not_entered_stays()
    {
        var examined = Empty().Known(Province, "ytd-2025-05", "124700/100", "33").Enter(Province, "ytd-2025-05", "[c]").Examine(Province, "ytd-2025-05");

        Assert.Equal(Absence.Confidential, examined.Point.LevelFigure.Absence);
        Assert.Equal(33, examined.Point.GrowthFigure.Value);
        Assert.Equal([Measure.Level], examined.Entered);
    }

    [Fact]
    public void Slots_see_each_other_s_entries()
    {
        var examined = Empty().Enter(Nation, "ytd-2025-05", "287182").Enter(Province, "month-2025-05", "20000").Enter(Province, "ytd-2025-05", "124700/100").Examine(Province, "ytd-2025-05");

        Assert.Equal(287_182, examined.Regions[Nation].LevelFigure.Value);
        Assert.Equal(20_000, examined.Months!.At(Period.Month(2025, 5)).LevelFigure.Value);
        Assert.Equal([Nation, Province], examined.Regions.Keys.Order());
    }

    [Fact]
    public void Rows_of_another_source_or_indicator_are_a_bug()
    {
        var catalogue = ReferenceRows.TheCatalogue();
        var robots = catalogue.Indicator(Robots)!;
        var foreign = ReferenceRows.Observations.First(row => row.Indicator == Robots);

        Assert.Throws<ArgumentException>(() => Overlay.Of([], [foreign]));
        Assert.Throws<ArgumentException>(() => Overlay.Of([], [foreign with { Source = foreign.Source with { Kind = SourceKind.OwnRelease, Confidence = Confidence.Low } }]));
        Assert.Throws<ArgumentException>(() => new Examination(robots, catalogue, [foreign with { Indicator = ReferenceRows.CoreAi }], [], Thresholds.Default));
    }
}
