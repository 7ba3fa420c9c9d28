using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Programmes;

public sealed class ProgrammesPageTests(ReadingSite site)
{
    [Fact]
    public async Task The_five_platforms_stand_together_and_the_sixth_was_announced_later()
    {
        var page = await site.Page("/en/programmes?kind=platform");

        Assert.Equal(5, page.QuerySelectorAll("section[aria-labelledby=ai-development-platforms-1] tbody tr").Length);
        var later = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=ai-development-platforms-2] tbody tr"));
        Assert.Contains("Innovation center for smart terminals", Words.Of(later), StringComparison.Ordinal);
        Assert.Contains("1 announced later, 6 in all", Words.Of(page.QuerySelector("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_got_another_name_shows_both()
    {
        var row = (await site.Page("/programmes")).QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")?.GetAttribute("href") == "/programmes/platform-ascend-adaptation-center");

        Assert.Contains("国产计算芯片生态适配中心", Words.Of(row), StringComparison.Ordinal);
        Assert.Contains("Ascend adaptation center", Words.Of(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_for_embodied_robots_shows_its_four_areas()
    {
        var tasks = (await site.Page("/programmes/plan-embodied-key-challenges")).QuerySelectorAll("section[aria-labelledby=tasks] tbody th").Select(area => area.TextContent);

        Assert.Equal(["核心基础", "重点产品", "公共支撑", "典型应用"], tasks.Take(4));
    }

    [Fact]
    public async Task A_linked_target_stands_beside_its_figure_and_others_say_why_they_cannot()
    {
        var rows = (await site.Page("/en/programmes/policy-gd-agi")).QuerySelectorAll("section[aria-labelledby=targets] tbody tr").Select(row => (Words: Words.Of(row), Row: row)).ToList();

        Assert.All(["over 300 billion yuan", "2025", "met"], words => Assert.Contains(words, rows[0].Words, StringComparison.Ordinal));
        Assert.Equal("/en/figures/ai-core-industry-scale/440000/ytd-2025-12", rows[0].Row.QuerySelector("td a")!.GetAttribute("href"));
        Assert.Contains("over 2,000 enterprises", rows[1].Words, StringComparison.Ordinal);
        Assert.Contains("not measurable", rows[1].Words, StringComparison.Ordinal);
        Assert.Contains("no indicator is linked", rows[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_is_held_against_what_was_known_on_the_day()
    {
        var row = Words.Of((await site.Page("/en/programmes/policy-gd-agi?asof=2025-08-05")).QuerySelector("section[aria-labelledby=targets] tbody tr"));

        Assert.Contains("over 100 billion yuan", row, StringComparison.Ordinal);
        Assert.Contains("does not decide it", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_begins_with_what_is_measured_and_counts_the_rest()
    {
        var targets = (await site.Page("/en/programmes")).QuerySelector("section[aria-labelledby=targets]")!;

        Assert.Equal(10, targets.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("other targets have no indicator", Words.Of(targets), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/programmes/no-such", 404, "no-such")]
    [InlineData("/en/programmes?kind=wish", 400, "platform, plan, policy, cluster")]
    [InlineData("/en/programmes?kind=cluster&asof=2015-01-01", 200, "Nothing of this kind")]
    public async Task What_is_not_known_is_said(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }
}
