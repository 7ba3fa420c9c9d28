using System.Net;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading;

public class SearchTests(ReadingSite site)
{
    [Theory]
    [InlineData("/search?q=工业机器人产量", "Indicators", "工业机器人产量")]
    [InlineData("/search?q=industrial robots", "Indicators", "工业机器人产量")] // English words on a Chinese page
    [InlineData("/en/search?q=ＩＮＤＵＳＴＲＩＡＬ ＲＯＢＯＴＳ", "Indicators", "Output of industrial robots")]
    [InlineData("/en/search?q=深圳", "Regions", "Shenzhen")]
    [InlineData("/search?q=琶洲", "Parks", "广州市琶洲互联网创新集聚区")]
    [InlineData("/en/search?q=OpenHarmony", "Programmes", "OpenHarmony adaptation center (translation)")]
    [InlineData("/search?q=典型应用领域", "Programmes", "具身智能机器人重点难题攻关方案（正式名称未见，暂拟）")] // in one of its items
    [InlineData("/search?q=火炬传递", "Scenarios", "十五运会人形机器人“夸父”火炬传递")]
    [InlineData("/search?q=连续5年全国第一 GDToday", "Claims", "广东省工业机器人产量（2025年1—5月）：连续5年全国第一")]
    [InlineData("/search?q=简报 2025年5月", "Bulletins", "2025年5月数据简报")]
    [InlineData("/en/search?q=bulletin may 2025", "Bulletins", "Bulletin for May 2025")]
    [InlineData("/en/search?q=implied bases", "Methods", "Scope")]
    [InlineData("/en/search?q=rounding", "Methods", "Rule R8 · Rounding")]
    public async Task What_is_searched_is_found_in_its_group(string address, string group, string title)
    {
        var page = await site.Page(address);
        var section = page.QuerySelector($"section[aria-labelledby=found-{group}]");
        Assert.Contains(title, section!.QuerySelectorAll("h3").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public async Task A_statement_tells_its_verdict_and_leads_to_its_page()
    {
        var hit = (await site.Page("/en/search?q=over 40%")).QuerySelector("section[aria-labelledby=found-Claims] li")!;
        Assert.Contains("confirmed", hit.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        var link = hit.QuerySelector("h3 a")!.GetAttribute("href")!;
        Assert.StartsWith("/en/claims/", link, StringComparison.Ordinal);
        Assert.Equal("over 40% of the nation", Words.Of((await site.Page(link)).QuerySelector("h1")));
    }

    [Fact]
    public async Task A_region_leads_to_its_series()
    {
        var links = (await site.Page("/en/search?q=shenzhen&asof=2026-01-01")).QuerySelectorAll("section[aria-labelledby=found-Regions] a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("/en/indicators/industrial-robots?region=440300&span=ytd&asof=2026-01-01", links);
    }

    [Fact]
    public async Task A_park_shows_its_facts_and_links_to_its_source()
    {
        var park = (await site.Page("/search?q=黄花岗")).QuerySelector("section[aria-labelledby=found-Parks] li")!;
        Assert.Contains("省级人工智能产业园", park.TextContent, StringComparison.Ordinal);
        Assert.Contains("广州", park.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("http", park.QuerySelector("cite a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_known_on_the_day_is_not_found()
    {
        Assert.NotNull((await site.Page("/en/search?q=Torchbearer")).QuerySelector("section[aria-labelledby=found-Scenarios]"));
        var before = await site.Page("/en/search?q=Torchbearer&asof=2020-01-01");
        Assert.Null(before.QuerySelector("section[aria-labelledby=found-Scenarios]"));
        Assert.Null((await site.Page("/search?q=连续5年全国第一&asof=2025-01-01")).QuerySelector("section[aria-labelledby=found-Claims]"));
        Assert.Null((await site.Page("/search?q=简报 2025年5月&asof=2025-01-01")).QuerySelector("section[aria-labelledby=found-Bulletins]"));
        Assert.Contains("1 January 2020", before.QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_search_explains_itself()
    {
        var page = await site.Page("/en/search");
        Assert.Null(page.QuerySelector(".alert"));
        Assert.Equal(3, page.QuerySelectorAll("main a.button").Length);
    }

    [Fact]
    public async Task Many_hits_are_cut_and_counted()
    {
        var section = (await site.Page("/search?q=人工智能")).QuerySelector("section[aria-labelledby=found-Programmes]")!;
        Assert.Equal(20, section.QuerySelectorAll("li").Length);
        Assert.Matches(@"另有\d+项", section.QuerySelector(":scope > p.note")!.TextContent);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.BadRequest)]
    public async Task A_search_has_at_most_a_hundred_characters(int length, HttpStatusCode expected)
    {
        using var answer = await site.Get("/en/search?q=" + new string('a', length));
        Assert.Equal(expected, answer.StatusCode);
    }
}
