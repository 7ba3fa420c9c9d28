using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Scenarios;

public sealed class ScenariosPageTests(ReadingSite site)
{
    [Theory]
    [InlineData("kind=training-ground", 3)]
    [InlineData("sector=transport", 2)] // one names three sectors
    [InlineData("kind=vertical-model&sector=health&city=440100", 1)]
    [InlineData("city=440400", 1)]
    public async Task Kind_sector_and_city_narrow_the_list(string query, int expected) =>
        Assert.Equal(expected, (await site.Page("/scenarios?" + query)).QuerySelectorAll("main tbody tr").Length);

    [Fact]
    public async Task Each_has_its_place_on_the_page_its_words_and_its_source()
    {
        var row = (await site.Page("/scenarios")).QuerySelector("#vm-tcm-hengqin")!;

        Assert.All(["中医横琴垂类大模型", "医疗健康", "珠海市", "2025年8月"], words => Assert.Contains(words, Words.Of(row), StringComparison.Ordinal));
        Assert.NotNull(row.QuerySelector("cite"));
        Assert.Equal("/scenarios/vm-tcm-hengqin", row.QuerySelector("th a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/scenarios/vm-tcm-hengqin", "中医横琴垂类大模型", "医疗健康", "珠海市", "2025年8月")]
    [InlineData("/en/scenarios/vm-tcm-hengqin", "中医横琴垂类大模型", "health", "Zhuhai", "August 2025")]
    public async Task Each_has_its_page_with_what_is_recorded_and_what_sources_said(string address, params string[] words)
    {
        var page = await site.Page(address);
        var facts = page.QuerySelector("section[aria-labelledby=facts]")!;

        Assert.All(words, expected => Assert.Contains(expected, Words.Of(page.QuerySelector("main")), StringComparison.Ordinal));
        Assert.NotNull(facts.QuerySelector("cite"));
        Assert.Contains(facts.QuerySelectorAll("a"), link => link.GetAttribute("href")!.EndsWith("/scenarios?city=440400", StringComparison.Ordinal));
        Assert.True(page.QuerySelectorAll("section[aria-labelledby=history] tbody tr").Length >= 2); // announced, and named by its source
    }

    [Fact]
    public async Task Every_entry_of_the_list_leads_to_its_page()
    {
        foreach (var link in (await site.Page("/en/scenarios")).QuerySelectorAll("main tbody th > a").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal((link, 200), (link, (int)(await site.Get(link)).StatusCode));
        }
    }

    [Theory]
    [InlineData("/en/scenarios?kind=dream", 400, "training-ground")]
    [InlineData("/en/scenarios?sector=astrology", 400, "astrology")]
    [InlineData("/en/scenarios/no-such", 404, "no-such")]
    [InlineData("/en/scenarios/vm-tcm-hengqin?asof=2019-01-01", 404, "vm-tcm-hengqin")]
    [InlineData("/en/scenarios?sector=health&asof=2019-01-01", 200, "Nothing matches")]
    public async Task What_is_not_known_is_said(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }
}
