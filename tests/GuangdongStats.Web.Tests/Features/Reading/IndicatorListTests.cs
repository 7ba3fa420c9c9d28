using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading;

public class IndicatorListTests(ReadingSite site)
{
    [Theory]
    [InlineData("/indicators", "12.47万套", "+33%")]
    [InlineData("/en/indicators", "124,700 sets", "+33%")]
    public async Task Each_indicator_shows_its_latest_firm_level_as_a_link_to_its_explanation(string address, string value, string growth)
    {
        var page = await site.Page(address);
        var row = page.QuerySelector("a[href*='/indicators/industrial-robots?']")!.Closest("tr")!;
        var links = row.QuerySelectorAll("td a").ToList();
        Assert.Equal([value, growth], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.EndsWith("/figures/industrial-robots/440000/ytd-2025-05", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(40, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task As_of_a_day_nothing_released_later_is_listed()
    {
        var row = (await site.Page("/en/indicators?asof=2025-06-20")).QuerySelector("a[href*='/indicators/industrial-robots?']")!.Closest("tr")!;
        Assert.Contains("246,800 sets", row.TextContent, StringComparison.Ordinal);
        var before = await site.Page("/en/indicators?asof=2001-01-01");
        Assert.All(before.QuerySelectorAll("tbody tr"), r => Assert.Contains("No figure had been released by then", r.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("q=服务机器人", 1)]
    [InlineData("q=SERVICE-robots", 1)]
    [InlineData("theme=parks", 2)]
    [InlineData("theme=parks&q=provincial", 1)]
    [InlineData("q=no-such-thing", 0)]
    public async Task Words_and_theme_narrow_the_list(string query, int expected) =>
        Assert.Equal(expected, (await site.Page("/indicators?" + query)).QuerySelectorAll("tbody tr").Length);

    [Fact]
    public async Task An_unknown_theme_is_answered_with_the_known_ones()
    {
        using var answer = await site.Get("/en/indicators?theme=weather");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("robots, ai, parks, models, scenarios", (await site.Page("/en/indicators?theme=weather")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
