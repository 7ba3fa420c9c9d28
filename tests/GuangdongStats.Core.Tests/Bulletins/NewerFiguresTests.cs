using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Bulletins;

public sealed class NewerFiguresTests
{
    [Theory]
    [InlineData(Language.Chinese, "更新：2026年1—4月仅公布增速 +32.3%", "更新：2025年 33.63万套，来源可信度低")]
    [InlineData(Language.English, "Newer: for January–April 2026 only growth is published, +32.3%", "Newer: 336,300 sets for 2025, from a source of low confidence")]
    public void Growth_alone_and_a_doubtful_level_have_a_line_each(Language language, string growth, string level) =>
        Assert.Equal([growth, level], NewerFigures.Lines(Robots(Today), language).Select(line => line.Text));

    [Fact]
    public void Each_line_is_bound_to_its_figure() => Assert.Equal(
        [
            new(new(IndustrialRobots, GuangdongCode, Span.YearToDate), Period.YearToDate(2026, 4), Measure.Growth),
            new(new(IndustrialRobots, GuangdongCode, Span.YearToDate), Period.FullYear(2025), Measure.Level),
        ],
        NewerFigures.Lines(Robots(Today), Language.Chinese).Select(line => line.Figure));

    [Fact]
    public void Where_the_latest_figure_is_firm_there_is_none() =>
        Assert.Empty(NewerFigures.Lines(Headline.Of(Indicator(IndustrialRobots), Region(NationCode), Series(IndustrialRobots, NationCode)), Language.Chinese));

    private static Headline Robots(DateTime knownAt) => Headline.Of(Indicator(IndustrialRobots), Region(GuangdongCode), Series(IndustrialRobots, GuangdongCode, knownAt: knownAt));
}
