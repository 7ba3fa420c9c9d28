using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Charts;
using Xunit;

namespace GuangdongStats.Web.Tests.Charts;

public sealed class FinishedChartsTests
{
    private static readonly Series Robots = Published.Series(Published.Robots, Region.NationCode);

    private static Sparkline Build(Language language) => Sparkline.Build(Robots, language);

    [Fact]
    public void A_chart_asked_for_again_is_the_same_and_is_not_built_again()
    {
        using var charts = new FinishedCharts();
        var first = charts.Get((Robots, Language.Chinese), () => Build(Language.Chinese));
        Assert.Same(first, charts.Get<Sparkline>((Robots, Language.Chinese), () => throw new InvalidOperationException("built again")));
    }

    [Fact]
    public void Another_language_another_series_and_another_kind_of_chart_are_other_charts()
    {
        using var charts = new FinishedCharts();
        var first = charts.Get((Robots, Language.Chinese), () => Build(Language.Chinese));
        Assert.NotEqual(first.Summary, charts.Get((Robots, Language.English), () => Build(Language.English)).Summary);
        Assert.NotSame(first, charts.Get((Published.Series(Published.Robots, Region.NationCode), Language.Chinese), () => Build(Language.Chinese)));
        Chart share = charts.Get((Robots, Language.Chinese), () => NationalShare.Build(
            Published.Indicator(Published.Robots), Published.Region(Region.NationCode), Published.Range("ytd-2024-01", "ytd-2025-12"), Robots, Robots, Language.Chinese));
        Assert.NotSame(first, share);
    }
}
