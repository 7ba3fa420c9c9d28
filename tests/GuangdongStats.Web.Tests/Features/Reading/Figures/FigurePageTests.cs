using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Figures;

public sealed class FigurePageTests(ReadingSite site)
{
    private async Task<string> Part(string address, string id) => Words.Of((await site.Page(address)).QuerySelector($"#{id}"));

    [Fact]
    public async Task January_to_may_2025_is_explained_with_interval_base_share_contribution_and_rank()
    {
        const string Address = "/figures/industrial-robots/440000/ytd-2025-05";
        Assert.Contains("124,650–124,750套", await Part(Address, "printed"), StringComparison.Ordinal);
        Assert.Contains("93,759套（93,371–94,151套）", await Part(Address, "reconciliation"), StringComparison.Ordinal);
        var share = await Part(Address, "share");
        Assert.Contains("43.404–43.439%", share, StringComparison.Ordinal);
        Assert.Contains("28.7182万套", share, StringComparison.Ordinal);
        Assert.Contains("+0.1至+0.5个百分点", await Part(Address, "share-change"), StringComparison.Ordinal);
        var contribution = await Part(Address, "contribution");
        Assert.Contains("43.9–45.0%", contribution, StringComparison.Ordinal);
        Assert.Contains("+14.0至+14.4个百分点", contribution, StringComparison.Ordinal);
        Assert.Contains("第1—2位", await Part(Address, "rank"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/figures/industrial-robots/000000/ytd-2022-10", "−3.2%", "+21.6%", "方向相反")]
    [InlineData("/en/figures/industrial-robots/000000/ytd-2022-10", "−3.2%", "+21.6%", "sign conflict")]
    public async Task October_2022_is_a_sign_conflict_in_plain_words(string address, string published, string computed, string verdict)
    {
        var part = await Part(address, "reconciliation");
        Assert.All([published, computed, verdict], words => Assert.Contains(words, part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_vintages_of_2019_are_both_listed_and_one_is_shown_with_the_reason()
    {
        var page = await site.Page("/figures/industrial-robots/000000/ytd-2019-12");
        var rows = page.QuerySelectorAll("tbody tr").Select(Words.Of).ToList();
        Assert.Contains("18.6943万套", rows[0], StringComparison.Ordinal);
        Assert.Contains("显示", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("约17.7万套", StringComparison.Ordinal) && row.Contains("全国数以国家统计局为准", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("tbody a"), link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/figures/industrial-robots/000000/month-2025-01", "免报", "not collected")]
    [InlineData("/figures/industrial-robots/440000/ytd-2026-12", "尚未", "not yet published")]
    public async Task A_figure_that_does_not_exist_says_why_and_answers_200(string address, string chinese, string english)
    {
        Assert.Equal(200, (int)(await site.Get(address)).StatusCode);
        var page = Words.Of((await site.Page(address)).QuerySelector("#main"));
        Assert.Contains("没有数字的原因", page, StringComparison.Ordinal);
        Assert.Contains(chinese, page, StringComparison.Ordinal);
        Assert.Contains(english, Words.Of((await site.Page("/en" + address)).QuerySelector("#main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task April_2026_shows_the_residual_between_month_and_cumulative() =>
        Assert.Contains("−7,791", await Part("/figures/industrial-robots/000000/month-2026-04", "cumulative"), StringComparison.Ordinal);

    [Fact]
    public async Task The_first_half_of_2022_shows_the_two_year_average_beside_the_base_effect()
    {
        var part = await Part("/figures/industrial-robots/000000/ytd-2022-06", "two-years");
        Assert.All(["+22.8%", "+69.8%", "−11.2%"], words => Assert.Contains(words, part, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Growth_without_a_level_is_a_figure_too()
    {
        var page = Words.Of((await site.Page("/figures/industrial-robots/440000/ytd-2025-08")).QuerySelector("#main"));
        Assert.Contains("+32.1%", page, StringComparison.Ordinal);
        Assert.Contains("只公布了增速", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_is_said_to_be_one_and_gets_no_growth()
    {
        var page = await site.Page("/en/figures/ai-core-industry-scale/440000/ytd-2025-05");
        var words = Words.Of(page.QuerySelector("#main"));
        Assert.Contains("over 100 billion yuan", words, StringComparison.Ordinal);
        Assert.Contains("a bound, not an exact number", words, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#reconciliation"));
    }

    [Fact]
    public async Task Neighbours_step_over_the_turn_of_the_year_by_january_to_february()
    {
        async Task<IEnumerable<string?>> Neighbours(string slug) =>
            (await site.Page($"/figures/industrial-robots/000000/{slug}")).QuerySelectorAll(".pager a[rel]").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/figures/industrial-robots/000000/ytd-2024-12", "/figures/industrial-robots/000000/ytd-2025-03"], await Neighbours("ytd-2025-02"));
        Assert.Equal(["/figures/industrial-robots/000000/ytd-2025-02", "/figures/industrial-robots/000000/month-2025-04"], await Neighbours("month-2025-03"));
    }

    [Fact]
    public async Task A_claim_on_the_period_stands_beside_with_its_verdict()
    {
        var page = await site.Page("/figures/industrial-robots/440000/ytd-2025-05");
        var claims = page.QuerySelectorAll("[id^=claim-]").Select(Words.Of).ToList();
        Assert.Contains(claims, claim => claim.Contains("占全国超40%", StringComparison.Ordinal) && claim.Contains("证实", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/figures/no-such/440000/ytd-2025-05", 404)]
    [InlineData("/figures/industrial-robots/999999/ytd-2025-05", 404)]
    [InlineData("/figures/industrial-robots/440000/ytd-2025-13", 400)]
    [InlineData("/figures/industrial-robots/440000/week-2025-05", 400)]
    [InlineData("/figures/industrial-robots/440000/%3Cscript%3E", 400)]
    public async Task What_is_not_known_or_not_readable_is_answered_in_the_layout(string address, int status)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        var page = await site.Page("/en" + address);
        Assert.NotNull(page.QuerySelector("header.site-header"));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Theory]
    [InlineData("ytd-1949-02")]
    [InlineData("month-1949-01")]
    [InlineData("point-2199-12")]
    [InlineData("ytd-2199-12")]
    public async Task The_ends_of_the_calendar_are_answered_too(string slug) =>
        Assert.Equal(200, (int)(await site.Get($"/figures/industrial-robots/440000/{slug}")).StatusCode);

    [Fact]
    public async Task As_of_a_day_before_its_release_the_figure_is_not_there()
    {
        Assert.DoesNotContain("12.47", Words.Of((await site.Page("/figures/industrial-robots/440000/ytd-2025-05?asof=2025-07-30")).DocumentElement), StringComparison.Ordinal);
        Assert.Contains("12.47万套", Words.Of((await site.Page("/figures/industrial-robots/440000/ytd-2025-05?asof=2025-07-31")).DocumentElement), StringComparison.Ordinal);
    }
}
