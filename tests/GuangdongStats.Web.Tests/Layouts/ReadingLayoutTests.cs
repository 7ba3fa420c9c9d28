using Bunit;
using GuangdongStats.Web.Layouts;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GuangdongStats.Web.Tests.Layouts;

public sealed class ReadingLayoutTests(ReadingSite site) : ReadingContext(site)
{
    private IRenderedComponent<ReadingLayout> Around(string address, int status = 200)
    {
        Ask(address);
        Context.Response.StatusCode = status;
        return Render<CascadingValue<HttpContext>>(p => p
            .Add(c => c.Value, Context)
            .AddChildContent<ReadingLayout>(layout => layout.Add(c => c.Body, "<p id=body>page</p>"))).FindComponent<ReadingLayout>();
    }

    [Fact]
    public void The_first_link_skips_to_the_page_which_stands_in_main()
    {
        var page = Around("/en/compare");
        Assert.Equal("#main", page.Find("a").GetAttribute("href"));
        Assert.NotNull(page.Find("main#main #body"));
    }

    [Theory]
    [InlineData("/", "总览")]
    [InlineData("/indicators/industrial-robots", "指标")]
    [InlineData("/figures/industrial-robots/440000/ytd-2025-05", "指标")]
    [InlineData("/compare", "比较")]
    [InlineData("/explore?indicators=industrial-robots", "数据查询")]
    [InlineData("/methods", "方法")]
    [InlineData("/parks/zone-shenzhen", "园区")]
    [InlineData("/programmes", "规划")]
    [InlineData("/scenarios", "场景")]
    [InlineData("/claims", "核对")]
    [InlineData("/privacy", null)]
    public void The_menu_marks_where_the_reader_is(string address, string? current) =>
        Assert.Equal(current is null ? [] : [current], Around(address).FindAll(".site-nav [aria-current=page]").Select(link => link.TextContent));

    [Fact]
    public void The_other_language_shows_the_same_page_with_everything_kept()
    {
        var link = Around("/en/compare?period=ytd-2025-05&asof=2026-01-31").Find("[hreflang]");
        Assert.Equal(("/compare?period=ytd-2025-05&asof=2026-01-31", "zh-CN", "中文"), (link.GetAttribute("href"), link.GetAttribute("lang"), link.TextContent));
    }

    [Fact]
    public void As_of_a_day_a_banner_says_so_with_one_link_back()
    {
        var banner = Around("/en/compare?asof=2025-06-20").Find("[role=status]");
        Assert.StartsWith("You see what had been released by 20 June 2025", Words.Of(banner), StringComparison.Ordinal);
        Assert.Equal("/en/compare", Assert.Single(banner.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Empty(Around("/en/compare").FindAll("[role=status]"));
    }

    [Fact]
    public void The_day_is_chosen_in_a_form_that_keeps_the_pages_state_and_ends_today()
    {
        var form = Around("/compare?period=ytd-2025-05&asof=2025-06-20").Find("details form");
        Assert.Equal(("2026-11-23", "2025-06-20"), (form.QuerySelector("[name=asof]")!.GetAttribute("max"), form.QuerySelector("[name=asof]")!.GetAttribute("value")));
        Assert.Equal([("period", "ytd-2025-05")], form.QuerySelectorAll("[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)));
    }

    [Fact]
    public void The_search_carries_the_day_and_the_size_of_letters_and_no_other_state()
    {
        var form = Around("/en/compare?period=ytd-2025-05&asof=2025-06-20&text=large").Find("form[role=search]");
        Assert.Equal(["asof", "text"], form.QuerySelectorAll("[type=hidden]").Select(field => field.GetAttribute("name")!).Order(StringComparer.Ordinal));
        Assert.Null(form.QuerySelector("[name=q]")!.GetAttribute("value"));
        Assert.Equal("robots", Around("/en/search?q=robots").Find("form[role=search] [name=q]").GetAttribute("value"));
    }

    [Fact]
    public void Large_letters_are_switched_by_a_link_to_the_same_page()
    {
        var large = Around("/en/methods?text=large");
        Assert.Equal("/en/methods?text=normal", large.FindAll(".switches a").Single(link => link.TextContent == "Normal text").GetAttribute("href"));
        Assert.All(large.FindAll(".site-footer a:not([type])"), link => Assert.EndsWith("?text=large", link.GetAttribute("href"), StringComparison.Ordinal)); // what programs subscribe to has no size
    }

    [Theory]
    [InlineData("/en/methods", 200, "Last release shown: 15 September 2026. Figures in it: 8.")]
    [InlineData("/en/methods?asof=2001-01-01", 200, null)]
    [InlineData("/en/methods", 500, null)] // the database may be what failed
    public void The_footer_says_when_figures_were_last_released(string address, int status, string? words) =>
        Assert.Equal(words, Around(address, status).FindAll(".site-footer p").Select(Words.Of).SingleOrDefault(text => text.StartsWith("Last release", StringComparison.Ordinal)));
}
