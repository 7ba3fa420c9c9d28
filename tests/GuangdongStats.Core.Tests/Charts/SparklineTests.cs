using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Charts.Drawn;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class SparklineTests
{
    [Fact]
    public void A_year_to_date_shows_growth_because_its_levels_of_different_months_do_not_compare()
    {
        var chart = Sparkline.Build(ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.GuangdongCode), Language.Chinese);

        Assert.EndsWith("公布的同比增速，最近一期+32.3%", chart.Summary);
        Assert.Equal("ytd-2026-04", chart.Slots[^1].Slug);
        Assert.EndsWith("the latest is +32.3%", Sparkline.Build(ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.GuangdongCode), Language.English).Summary);
    }

    [Fact]
    public void Falls_hang_under_the_line_and_rises_stand_on_it()
    {
        var drawing = Sparkline.Build(Series(Span.YearToDate, Growth("ytd-2025-03", 10), Growth("ytd-2025-04", -10), Growth("ytd-2025-05", 5)), Language.Chinese).Draw();
        var zero = Points(drawing.Back[0].Path).First().Y;

        Assert.All(Points(drawing.Back.Single(shape => shape.Ink == Ink.Fall).Path), point => Assert.True(point.Y >= zero));
        Assert.All(Points(drawing.Back.Single(shape => shape.Ink == Ink.NationColumn).Path), point => Assert.True(point.Y <= zero));
        IsWellPlaced(drawing);
    }

    [Fact]
    public void Without_growth_a_year_to_date_shows_full_years()
    {
        var chart = Sparkline.Build(Series(Span.YearToDate, Level("ytd-2023-12", 10), Level("ytd-2024-05", 9), Level("ytd-2024-12", 20)), Language.Chinese);

        Assert.Equal(["ytd-2023-12", "ytd-2024-12"], chart.Slots.Select(slot => slot.Slug));
    }

    [Fact]
    public void One_number_is_no_line() => Assert.NotNull(Sparkline.Build(Series(Span.Month, Level("month-2025-05", 10)), Language.Chinese).Refusal);
}
