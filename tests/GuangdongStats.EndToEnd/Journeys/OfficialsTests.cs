using System.Text.RegularExpressions;
using GuangdongStats.EndToEnd.Pages;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The stories of officials, O1 to O7, O11 and O12: each begins on the overview and says how many acts are enough.</summary>
public sealed class OfficialsTests(Site site) : Journey(site)
{
    /// <summary>At a desk with mouse or keyboard, without scripts, and on a phone; in both languages.</summary>
    public enum Way
    {
        Mouse,
        Keyboard,
        WithoutScripts,
        Phone,
    }

    public static TheoryData<Way, bool> Ways
    {
        get
        {
            var ways = new TheoryData<Way, bool>();
            foreach (var way in Enum.GetValues<Way>())
            {
                ways.Add(way, false);
                ways.Add(way, true);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O1_how_many_robots_this_year_is_told_at_once(Way way, bool english)
    {
        var (_, overview, _) = await Start(way, english);
        var tile = overview.Tile(english ? "Output of industrial robots" : "工业机器人产量");
        await Expect(tile).ToContainTextAsync(english ? "January–May 2025" : "2025年1—5月");
        await Expect(tile).ToContainTextAsync(english ? "124,700 sets" : "12.47万套");
        await Expect(tile).ToContainTextAsync("+33%");
        Assert.True(await tile.EvaluateAsync<bool>("e => e.getBoundingClientRect().top < innerHeight"), "The answer is below the fold.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O2_where_the_share_comes_from_takes_one_act(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        var tile = english ? "Output of industrial robots" : "工业机器人产量";
        await Expect(overview.Tile(tile)).ToContainTextAsync(english ? "over 40%" : "超40%");
        await Expect(overview.Tile(tile)).ToContainTextAsync(english ? "confirmed" : "证实");
        await hand.Use(overview.Number(tile, "43.4%"));

        await Expect(page).ToHaveURLAsync(new Regex("/figures/industrial-robots/440000/ytd-2025-05#share$"));
        var share = new FigurePage(page).Step("share");
        await Expect(share).ToBeInViewportAsync();
        await Expect(share).ToContainTextAsync(english ? "124,700 sets" : "12.47万套");
        await Expect(share).ToContainTextAsync(english ? "287,182 sets" : "28.7182万套");
        await Expect(share).ToContainTextAsync("43.404–43.439%");
        await Expect(share.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(english ? "287,182" : "28.7182") })).ToHaveAttributeAsync("href", new Regex("/figures/industrial-robots/000000/ytd-2025-05"));
        Assert.Equal(1, hand.Acts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O3_why_a_calculator_gives_another_growth_takes_one_act(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        await hand.Use(overview.Number(english ? "Output of industrial robots" : "工业机器人产量", "+33%"));

        await Expect(page).ToHaveURLAsync(new Regex("#reconciliation$"));
        var words = new FigurePage(page).Step("reconciliation");
        await Expect(words).ToBeInViewportAsync();
        await Expect(words).ToContainTextAsync(english ? "93,759 sets" : "93,759套");
        await Expect(words).ToContainTextAsync(english ? "93,371–94,151 sets" : "93,371–94,151套");
        Assert.Equal(1, hand.Acts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O4_month_in_place_of_year_to_date_takes_one_act_and_joins_january_to_february(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        await hand.Use(overview.Link(english ? "By month" : "当月"));

        await Expect(page).ToHaveURLAsync(new Regex("span=month"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = english ? "By month" : "当月", Exact = true }).First).ToHaveAttributeAsync("aria-current", "true");
        var chart = page.GetByRole(AriaRole.Figure).Filter(new() { HasText = english ? "growth on a year earlier" : "同比增速" }).First;
        var marks = chart.Locator("svg").GetByRole(AriaRole.Link);
        Assert.True(await marks.CountAsync() > 0);
        var january = english ? "January–February 2026" : "2026年1—2月";
        await Expect(chart.Locator($"svg a[aria-label^='{january}']").First).ToHaveAttributeAsync("href", new Regex("/ytd-2026-02"));
        await Expect(chart.Locator(english ? "svg a[aria-label^='January 2026']" : "svg a[aria-label^='2026年1月']")).ToHaveCountAsync(0);
        Assert.Equal(1, hand.Acts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O5_other_provinces_take_two_acts(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        await hand.Use(overview.Link(english ? "Compare with other provinces" : "与其他省份比较"));
        await Expect(page).ToHaveURLAsync(new Regex("/compare"));

        var period = page.GetByRole(AriaRole.Combobox, new() { Name = english ? "Period" : "时期" });
        await period.SelectOptionAsync("ytd-2024-12");
        await hand.Use(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = english ? "Show" : "显示" }));

        await Expect(page).ToHaveURLAsync(new Regex("period=ytd-2024-12"));
        var table = page.GetByRole(AriaRole.Table).Last;
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = english ? "Guangdong" : "广东省" })).ToContainTextAsync(english ? "246,800 sets" : "24.68万套");
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = english ? "Shanghai" : "上海市" })).ToBeVisibleAsync();
        Assert.Equal(2, hand.Acts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O6_first_in_a_row_and_what_would_end_it_takes_one_act(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        var tile = overview.Tile(english ? "Output of industrial robots" : "工业机器人产量");
        await Expect(tile).ToContainTextAsync(english ? "Shanghai led in 2019" : "2019年上海市居首");
        await hand.Use(tile.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(english ? "^5 full years" : "^5 个完整年度") }));

        await Expect(page.Locator(":target")).ToBeInViewportAsync();
        var main = page.GetByRole(AriaRole.Main);
        await Expect(main.GetByText(english ? new Regex("What would end it") : new Regex("何时终止")).First).ToBeVisibleAsync();
        await Expect(main).ToContainTextAsync(english ? "Shanghai" : "上海市");
        Assert.Equal(1, hand.Acts);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O7_the_site_as_it_was_known_takes_two_acts(Way way, bool english)
    {
        var (page, overview, hand) = await Start(way, english);
        await hand.Use(page.GetByRole(AriaRole.Banner).Locator("summary"));
        await hand.Send(
            page.GetByRole(AriaRole.Banner).Locator("input[type=date]"), "2025-06-20",
            page.GetByRole(AriaRole.Banner).Locator("details").GetByRole(AriaRole.Button));

        await Expect(page).ToHaveURLAsync(new Regex("asof=2025-06-20"));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(english ? "20 June 2025" : "2025年6月20日");
        var tile = overview.Tile(english ? "Output of industrial robots" : "工业机器人产量");
        await Expect(tile).ToContainTextAsync(english ? "246,800 sets" : "24.68万套");
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(english ? "124,700" : "12.47万");
        Assert.Equal(2, hand.Acts);

        await hand.Use(page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link));
        await Expect(tile).ToContainTextAsync(english ? "124,700 sets" : "12.47万套");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task O12_whether_the_target_can_still_be_met_takes_one_act_at_most(Way way, bool english)
    {
        var (page, _, hand) = await Start(way, english);
        var targets = page.GetByRole(AriaRole.Region, new() { Name = english ? "Targets" : "规划目标" });
        var core = targets.GetByRole(AriaRole.Listitem).Filter(new() { HasText = english ? "over 440 billion yuan" : "超4400亿元" });
        await Expect(core).ToContainTextAsync(english ? "not due yet" : "未到期");
        await Expect(core).ToContainTextAsync(english ? "over 300 billion yuan" : "超3000亿元");
        await hand.Use(targets.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link));

        await Expect(page).ToHaveURLAsync(new Regex("/programmes$"));
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = english ? "over 440 billion yuan" : "超4400亿元" }).First).ToContainTextAsync(english ? "not due yet" : "未到期");
        Assert.Equal(1, hand.Acts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task O11_one_sheet_for_the_leader_takes_two_acts(bool english)
    {
        var (page, _, hand) = await Start(Way.Mouse, english);
        await page.AddInitScriptAsync("window.print = () => { window.printed = true; }");
        await hand.Use(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = english ? "One page" : "一页摘要" }));
        await hand.Use(page.GetByRole(AriaRole.Button, new() { Name = english ? "Print" : "打印" }));

        Assert.True(await page.EvaluateAsync<bool>("window.printed"));
        Assert.Equal(2, hand.Acts);
    }

    [Theory]
    [InlineData("/summary")]
    [InlineData("/en/summary")]
    [InlineData("/en/summary?asof=2025-08-05")]
    [InlineData("/summary?asof=2010-01-01")] // nothing known
    public async Task The_sheet_is_one_A4(string path)
    {
        var page = await Open(path);
        Assert.Equal(1, PrintedPages.Count(await page.PdfAsync(new() { Format = "A4" })));
    }

    private async Task<(IPage Page, OverviewPage Overview, Hand Hand)> Start(Way way, bool english)
    {
        var reader = way switch
        {
            Way.WithoutScripts => Reader.WithoutScripts,
            Way.Phone => Reader.OnAPhone,
            _ => Reader.AtADesk,
        };
        var page = await Open(english ? "/en/" : "/", reader);
        return (page, new OverviewPage(page), new Hand(page, way switch
        {
            Way.Keyboard => Hand.Tool.Keyboard,
            Way.Phone => Hand.Tool.Finger,
            _ => Hand.Tool.Mouse,
        }));
    }
}
