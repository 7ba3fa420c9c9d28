using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Parks;

public sealed class ParksPageTests(ReadingSite site)
{
    [Fact]
    public async Task The_official_count_stands_beside_the_names_and_leads_to_its_figure()
    {
        var page = await site.Page("/en/parks");
        var count = page.QuerySelector("section[aria-labelledby=count]")!;

        Assert.Equal("/en/figures/ai-industrial-parks-provincial/440000/point-2025-05", count.QuerySelector(".key-figures a")!.GetAttribute("href"));
        Assert.Equal(["11 parks", "6", "5"], count.QuerySelectorAll(".key-figures dd").Select(Words.Of)); // counted, named, not named
        Assert.Equal(6, page.QuerySelectorAll("section[aria-labelledby=level-provincial] tbody tr").Length);
    }

    [Fact]
    public async Task National_lists_are_whole_and_mark_what_is_guangdongs()
    {
        var zones = (await site.Page("/parks")).QuerySelector("section[aria-labelledby=level-national-pilot-zone]")!;

        Assert.Equal(11, zones.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["深圳人工智能创新应用先导区", "广州国家人工智能创新应用先导区"], zones.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector(".chip") is not null).Select(row => row.QuerySelector("th a")!.TextContent));
    }

    [Fact]
    public async Task The_address_holds_the_filter_and_the_form_shows_it()
    {
        var page = await site.Page("/parks?level=national-pilot-zone&city=440300&asof=2026-11-22");

        Assert.Equal(["深圳人工智能创新应用先导区"], page.QuerySelectorAll("main .data-table.even tbody th a").Select(name => name.TextContent));
        Assert.Equal(["national-pilot-zone", "440300"], page.QuerySelectorAll("main select option[selected]").Select(option => option.GetAttribute("value")!));
        Assert.Equal("2026-11-22", page.QuerySelector("main form [name=asof]")!.GetAttribute("value"));
        Assert.Equal("深圳", page.QuerySelector(".chart-if-wide a[aria-current] text")!.TextContent);
    }

    [Fact]
    public async Task The_tile_map_says_that_it_is_schematic_and_every_city_leads_to_its_parks()
    {
        var picture = (await site.Page("/parks")).QuerySelector("#cities")!;

        Assert.Contains("示意图", Words.Of(picture.QuerySelector("figcaption")), StringComparison.Ordinal);
        Assert.Equal(21, picture.QuerySelectorAll(".chart-if-wide a").Length);
        var guangzhou = picture.QuerySelectorAll(".chart-if-wide a").Single(tile => tile.GetAttribute("href") == "/parks?city=440100");
        Assert.Equal("广州：已登记7个", guangzhou.QuerySelector("title")!.TextContent);
    }

    [Theory]
    [InlineData("/en/parks/zone-shenzhen", "14 October 2019")]
    [InlineData("/en/parks/zone-shenzhen", "batch 1")]
    [InlineData("/en/parks/park-gz-nansha", "named as one of the 11")]
    [InlineData("/parks/park-gz-zhongda", "第3批")]
    public async Task A_park_tells_what_is_recorded(string address, string words) => Assert.Contains(words, Words.Of((await site.Page(address)).QuerySelector("main")), StringComparison.Ordinal);

    [Fact]
    public async Task Sources_that_a_note_names_by_their_code_are_links()
    {
        var page = await site.Page("/en/parks/park-gz-nansha");

        Assert.DoesNotContain("ai-zqcn-wang-2023", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("section[aria-labelledby=history] tbody tr").Length); // its own source and the two that the note names
    }

    [Theory]
    [InlineData("/en/parks/no-such", 404, "no-such")]
    [InlineData("/en/parks/zone-shenzhen?asof=2019-01-01", 404, "zone-shenzhen")]
    [InlineData("/en/parks?level=best", 400, "national-pilot-zone")]
    [InlineData("/en/parks?city=guangzhou", 400, "440100")]
    [InlineData("/en/parks?asof=2015-01-01", 200, "not published")]
    public async Task What_is_not_known_is_said(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }
}
