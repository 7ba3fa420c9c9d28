using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Overview;

public sealed class OverviewTests(ReadingSite site)
{
    private async Task<string> Tile(string address, string indicator) =>
        Words.Of((await site.Page(address)).QuerySelector($"article[aria-labelledby='tile-{indicator}']"));

    [Fact]
    public async Task The_tile_of_industrial_robots_shows_the_latest_firm_level_and_all_that_stands_beside_it()
    {
        var tile = await Tile("/", "industrial-robots");
        Assert.All(
            [
                "工业机器人产量", "2025年1—5月", "12.47万套", "+33%", "43.4%", "超40%", "证实", "第1—2位",
                "5 个完整年度（2020—2024年，官方表述）", "2019年上海市居首", "已连续 6 年，未证实",
                "2026年1—4月仅公布增速 +32.3%", "2025年 33.63万套，来源可信度低", "newsgd.com",
            ],
            part => Assert.Contains(part, tile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_tile_in_english_counts_in_thousands()
    {
        var tile = await Tile("/en/", "industrial-robots");
        Assert.All(
            ["Output of industrial robots", "January–May 2025", "124,700 sets", "+33%", "43.4%", "over 40%", "confirmed", "1st or 2nd", "5 full years (2020–2024, officially stated)", "Shanghai led in 2019"],
            part => Assert.Contains(part, tile, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("service-robots", "416.98万套", "+8.2%")]
    [InlineData("ai-core-industry-scale", "超3000亿元", "未公布同比增速")]
    [InlineData("ai-industrial-parks-provincial", "11个", "2025年5月末")]
    public async Task Other_headline_indicators_have_their_tiles(string indicator, string value, string beside)
    {
        var tile = await Tile("/", indicator);
        Assert.Contains(value, tile, StringComparison.Ordinal);
        Assert.Contains(beside, tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_5_august_2025_the_province_stands_as_its_department_described_it()
    {
        var page = Words.Of((await site.Page("/?asof=2025-08-05")).QuerySelector("#main"));
        Assert.All(["12.47万套", "+33%", "416.98万套", "+8.2%", "超1000亿元"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("33.63", page, StringComparison.Ordinal);
        Assert.DoesNotContain("超3000亿元", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_20_june_2025_nothing_released_later_is_shown()
    {
        var page = Words.Of((await site.Page("/?asof=2025-06-20")).DocumentElement);
        Assert.Contains("24.68万套", page, StringComparison.Ordinal);
        Assert.All(["12.47", "416.98", "超1000亿元", "2025年1—6月", "43.4%"], part => Assert.DoesNotContain(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_first_release_the_page_says_that_nothing_was_known()
    {
        var answer = await site.Get("/?asof=2001-01-01");
        Assert.Equal(200, (int)answer.StatusCode);
        var page = Words.Of((await site.Page("/?asof=2001-01-01")).QuerySelector("#main"));
        Assert.Contains("截至该日尚无已发布的数据", page, StringComparison.Ordinal);
        Assert.Contains("尚无已发布数据", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/?asof=2025-08-05&span=month")]
    public async Task Every_number_leads_to_a_page_that_explains_it(string address)
    {
        var links = (await site.Page(address)).QuerySelectorAll("main a[href*='/figures/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
        Assert.True(links.Count > 25, $"only {links.Count} links");
        foreach (var link in links)
        {
            Assert.Equal(200, (int)(await site.Get(link)).StatusCode);
            Assert.Equal(address.Contains("asof", StringComparison.Ordinal), link.Contains("asof=2025-08-05", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_span_that_cannot_be_read_says_what_was_expected()
    {
        Assert.Equal(400, (int)(await site.Get("/?span=week")).StatusCode);
        Assert.Contains("ytd", Words.Of((await site.Page("/en/?span=week")).QuerySelector("#main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_and_a_tile_print_the_same_number_and_lead_to_the_same_figure()
    {
        var page = await site.Page("/");
        var value = page.QuerySelector("article[aria-labelledby='tile-industrial-robots'] .tile-value a")!;
        Assert.Contains(page.QuerySelectorAll(".sentences a"), link => link.TextContent == value.TextContent && link.GetAttribute("href") == value.GetAttribute("href"));
    }

    [Fact]
    public async Task Targets_that_figures_can_measure_stand_beside_them_once_each()
    {
        var targets = (await site.Page("/")).QuerySelectorAll("[aria-labelledby=targets] li").Select(Words.Of).ToList();
        Assert.Equal(5, targets.Count);
        Assert.Equal(["未到期", "未到期", "已达到"], targets.Take(3).Select(words => words.Contains("未到期", StringComparison.Ordinal) ? "未到期" : "已达到"));
        Assert.Contains(targets, words => words.Contains("（2025年）超10万台", StringComparison.Ordinal) || words.Contains("（2025年）超10万套", StringComparison.Ordinal));
        Assert.Equal(targets.Count, targets.Distinct().Count());
    }

    [Theory]
    [InlineData("/summary", "12.47万套", "+33%", "43.4%", "连续第一", "要点", "规划目标")]
    [InlineData("/en/summary", "124,700 sets", "+33%", "43.4%", "First for 5 full years", "What to know", "Targets")]
    public async Task The_sheet_for_the_leader_holds_the_figures_what_to_know_the_trend_and_the_targets(string address, params string[] parts)
    {
        var page = await site.Page(address);
        var sheet = page.QuerySelector("article.one-page")!;
        Assert.All(parts, part => Assert.Contains(part, Words.Of(sheet), StringComparison.Ordinal));
        Assert.NotNull(sheet.QuerySelector("figure svg"));
        Assert.True(sheet.QuerySelector("[data-print]")!.HasAttribute("hidden")); // a script shows it
    }
}
