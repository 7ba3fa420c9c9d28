using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Compare;

public sealed class ComparePageTests(ReadingSite site)
{
    [Fact]
    public async Task The_full_year_2024_sets_guangdong_beside_shanghai_and_names_who_is_missing()
    {
        var page = await site.Page("/compare?indicator=industrial-robots&period=ytd-2024-12");
        var rows = page.QuerySelectorAll(".data-table tbody tr").Select(Words.Of).ToList();
        Assert.StartsWith("广东省", rows[0], StringComparison.Ordinal);
        Assert.Contains("第1位", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("上海市", StringComparison.Ordinal));
        Assert.StartsWith("全国", rows[^1], StringComparison.Ordinal);
        Assert.Contains("北京市", Words.Of(page.QuerySelector("section[aria-labelledby=missing]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task January_to_may_2025_shows_contribution_pull_and_a_rank_interval_and_checks_the_sum()
    {
        var page = await site.Page("/en/compare?indicator=industrial-robots&period=ytd-2025-05");
        var row = Words.Of(page.QuerySelector(".data-table tbody tr"));
        Assert.All(["124,700 sets", "+33%", "43.4%", "over 40%", "1st or 2nd", "43.9–45.0%", "up 14.0 to 14.4 percentage points"], part => Assert.Contains(part, row, StringComparison.Ordinal));
        var sums = Words.Of(page.QuerySelector("section[aria-labelledby=sums]"));
        Assert.Contains("checked", sums, StringComparison.Ordinal);
        Assert.Contains("add up to the nation's +32.0%", sums, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regions_can_be_chosen_by_commas_or_by_boxes()
    {
        async Task<List<string>> Names(string query) =>
            [.. (await site.Page($"/compare?indicator=industrial-robots&period=ytd-2024-12&{query}")).QuerySelectorAll(".data-table tbody th a").Select(name => name.TextContent)];
        Assert.Equal(["广东省", "上海市", "全国"], await Names("regions=440000,310000"));
        Assert.Equal(["广东省", "上海市", "全国"], await Names("regions=440000&regions=310000"));
    }

    [Theory]
    [InlineData("/compare?indicator=no-such", 404, "no-such")]
    [InlineData("/compare?regions=440000,123", 404, "123")]
    [InlineData("/compare?period=2025-05", 400, "ytd-2025-05")]
    public async Task What_is_not_known_is_said(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_of_which_nothing_is_known_offers_those_of_which_something_is()
    {
        var page = await site.Page("/compare?indicator=industrial-robots&period=point-2025-05");
        Assert.Contains("没有任何地区公布", Words.Of(page.QuerySelector("#main")), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".banner a[href*='period=ytd-']"));
    }
}
