using System.Text.RegularExpressions;
using GuangdongStats.EndToEnd.Pages;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The figures that must come out, read from the pages as a visitor reads them.</summary>
public sealed class PublishedFiguresTests(Site site) : Journey(site)
{
    private const string Robots = "工业机器人产量", ServiceRobots = "服务机器人产量", CoreAi = "人工智能核心产业规模";

    [Fact]
    public async Task Guangdong_makes_43_4_percent_of_the_nations_robots_and_over_40_is_confirmed()
    {
        var page = await Open("/figures/industrial-robots/440000/ytd-2025-05");
        var figure = new FigurePage(page);
        await Expect(figure.Step("share")).ToContainTextAsync("12.47万套 ÷ 全国2025年1—5月 28.7182万套 = 43.4%");
        await Expect(figure.Step("share")).ToContainTextAsync("43.404–43.439%");
        await Expect(figure.StepNamed("占全国超40%")).ToContainTextAsync("证实");
        await Expect(figure.StepNamed("占全国超40%").GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", new Regex("^https?://"));
        await Expect(figure.Step("share-change")).ToContainTextAsync("+0.1至+0.5个百分点");
        await Expect(figure.Step("contribution")).ToContainTextAsync("43.9–45.0%");
        await Expect(figure.Step("rank")).ToContainTextAsync("第1—2位");
    }

    [Theory]
    [InlineData("/figures/industrial-robots/000000/ytd-2022-10", "方向相反")]
    [InlineData("/en/figures/industrial-robots/000000/ytd-2022-10", "sign conflict")]
    public async Task The_nations_october_2022_shows_a_sign_conflict_in_plain_words(string path, string verdict)
    {
        var page = await Open(path);
        var words = new FigurePage(page).Step("reconciliation");
        await Expect(words.GetByRole(AriaRole.Heading)).ToContainTextAsync(verdict);
        await Expect(words).ToContainTextAsync("−3.2%");
        await Expect(words).ToContainTextAsync("+21.6%");
    }

    [Fact]
    public async Task The_streak_is_five_full_years_as_stated_with_six_beneath_it_as_unconfirmed()
    {
        var tile = new OverviewPage(await Open("/")).Tile(Robots);
        await Expect(tile).ToContainTextAsync("5 个完整年度（2020—2024年，官方表述）");
        await Expect(tile).ToContainTextAsync("2019年上海市居首");
        await Expect(tile).ToContainTextAsync(new Regex("截至2025年已连续 ?6 ?年，未证实"));
    }

    [Fact]
    public async Task In_august_2025_the_province_reads_as_its_department_described_it()
    {
        var page = await Open("/?asof=2025-08-05");
        var overview = new OverviewPage(page);
        await Expect(overview.Tile(Robots)).ToContainTextAsync("12.47万套");
        await Expect(overview.Tile(Robots)).ToContainTextAsync("+33%");
        await Expect(overview.Tile(ServiceRobots)).ToContainTextAsync("416.98万套");
        await Expect(overview.Tile(ServiceRobots)).ToContainTextAsync("+8.2%");
        await Expect(overview.Tile(CoreAi)).ToContainTextAsync("超1000亿元");
        await Expect(overview.Tile(CoreAi)).ToContainTextAsync("未公布同比增速");
        await Expect(overview.Tile("省级人工智能产业园数")).ToContainTextAsync("11个");
    }

    /// <summary>What was released after 20 June 2025: the province's January–May figures (31 July), and everything of the second half.</summary>
    [Theory]
    [InlineData("/?asof=2025-06-20")]
    [InlineData("/indicators/industrial-robots?asof=2025-06-20")]
    [InlineData("/compare?indicator=industrial-robots&asof=2025-06-20")]
    [InlineData("/search?q=产量&asof=2025-06-20")]
    [InlineData("/downloads/industrial-robots.csv?region=440000&span=ytd&asof=2025-06-20")]
    public async Task On_20_june_2025_nothing_released_later_is_told(string path)
    {
        var answer = await Site.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
        var text = answer[Math.Max(answer.IndexOf("<main", StringComparison.Ordinal), 0)..]; // above it stands the field that offers any day up to today
        Assert.DoesNotContain("12.47万", text, StringComparison.Ordinal);
        Assert.DoesNotContain("124700", text, StringComparison.Ordinal);
        Assert.DoesNotContain("33.63万", text, StringComparison.Ordinal);
        Assert.DoesNotContain("336300", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2025年7月", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        if (path.StartsWith("/downloads", StringComparison.Ordinal))
        {
            Assert.Contains("246800", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_figure_not_yet_released_answers_that_it_was_not_known()
    {
        var page = await Open("/figures/industrial-robots/440000/ytd-2025-05?asof=2025-06-20");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("暂无数字");
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("12.47");
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("newsgd");
    }

    [Theory]
    [InlineData("/?asof=2025-06-20")]
    [InlineData("/en/indicators/industrial-robots?asof=2025-06-20")]
    [InlineData("/figures/industrial-robots/440000/ytd-2024-12?asof=2025-06-20")]
    public async Task Every_link_of_a_past_day_stays_on_that_day_but_the_one_back(string path)
    {
        var page = await Open(path);
        var leaving = await page.EvaluateAsync<string[]>(
            @"[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/') && !h.includes('asof=2025-06-20'))
                .filter(h => !/\.(ics|atom)$/.test(h))"); // what one subscribes to has no past
        Assert.Single(leaving);
        await Expect(page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", leaving[0]);
    }

    [Fact]
    public async Task The_download_holds_text_periods_relations_and_a_byte_order_mark()
    {
        var page = await Open("/indicators/industrial-robots?region=440000&span=ytd");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("CSV") }).First.ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split('\n');
        Assert.Contains("level_relation", rows[0], StringComparison.Ordinal);
        Assert.Single(rows, row => row.Contains("ytd-2025-05", StringComparison.Ordinal) && row.Contains("124700,exact,100", StringComparison.Ordinal));
    }
}
