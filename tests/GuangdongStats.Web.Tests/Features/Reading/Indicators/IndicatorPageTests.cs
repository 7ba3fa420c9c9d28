using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class IndicatorPageTests(ReadingSite site)
{
    [Fact]
    public async Task The_controls_hold_what_the_address_asks_for()
    {
        var page = await site.Page("/indicators/industrial-robots?region=000000&span=month&from=2024-01&to=2025-05&asof=2026-01-31");
        Assert.Equal("当月", page.QuerySelector(".toolbar a[aria-current]")!.TextContent);
        Assert.Equal("000000", page.QuerySelector("select[name=region] option[selected]")!.GetAttribute("value"));
        Assert.Equal("2024-01", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.Equal("2025-05", page.QuerySelector("input[name=to]")!.GetAttribute("value"));
        Assert.Equal("2026-01-31", page.QuerySelector("main input[name=asof]")!.GetAttribute("value"));
        Assert.Contains("asof=2026-01-31", page.QuerySelector("a[download]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task January_and_february_are_one_slot_of_a_month_chart_that_links_to_the_year_to_date()
    {
        var page = await site.Page("/indicators/industrial-robots?region=000000&span=month&from=2025-01&to=2025-12");
        var marks = page.QuerySelectorAll("figure.chart")[0].QuerySelectorAll("svg a").Select(mark => mark.GetAttribute("href")).Distinct().ToList();
        Assert.Equal(11, marks.Count);
        Assert.Equal("/figures/industrial-robots/000000/ytd-2025-02", marks[0]);
        Assert.Equal("/figures/industrial-robots/000000/month-2025-03", marks[1]);
    }

    [Fact]
    public async Task The_streak_names_its_years_their_evidence_the_leader_before_and_what_would_end_it()
    {
        var section = Words.Of((await site.Page("/indicators/industrial-robots")).QuerySelector("#streak")!.ParentElement);
        Assert.All(["5 个完整年度：2020—2024年", "2019 上海市第一", "连续第 6 年，未证实", "何时终止", "2025年全年的产量高于广东省"], part => Assert.Contains(part, section, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/indicators/no-such", 404, "no-such")]
    [InlineData("/indicators/industrial-robots?region=999999", 404, "六位行政区划代码")]
    [InlineData("/indicators/industrial-robots?span=week", 400, "ytd, month")]
    [InlineData("/indicators/industrial-robots?span=point", 400, "ytd, month")]
    [InlineData("/indicators/industrial-robots?from=2025-13", 400, "年-月")]
    [InlineData("/indicators/industrial-robots?to=tomorrow", 400, "年-月")]
    [InlineData("/indicators/industrial-robots?from=2025-05&to=2024-01", 400, "晚于")]
    [InlineData("/indicators/industrial-robots?from=1949-01&to=2199-12", 400, "30 年")]
    public async Task A_query_that_cannot_be_read_says_what_was_expected(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_without_figures_says_so_and_names_those_that_have_some()
    {
        var page = await site.Page("/en/indicators/service-robots?region=540000");
        var words = Words.Of(page.QuerySelector("#main"));
        Assert.Contains("No figure of Output of service robots has been published for Xizang", words, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".banner a"));
    }

    [Fact]
    public async Task A_point_in_time_of_a_flow_is_told_but_not_charted()
    {
        var page = await site.Page("/en/indicators/ai-core-industry-scale?region=000000");
        Assert.Contains(page.QuerySelectorAll(".facts dd a"), link => link.TextContent.Contains("over 400 billion yuan", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("figure.chart a"), mark => mark.GetAttribute("href")!.Contains("point-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forecast_is_never_charted()
    {
        var page = await site.Page("/indicators/ai-core-industry-scale?region=330000&from=2020-01&to=2020-12");
        Assert.DoesNotContain("超800", Words.Of(page.QuerySelector("figure.chart svg")), StringComparison.Ordinal);
    }
}
