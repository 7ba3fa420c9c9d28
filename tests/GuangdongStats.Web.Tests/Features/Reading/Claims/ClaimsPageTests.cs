using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Claims;

public sealed class ClaimsPageTests(ReadingSite site)
{
    [Fact]
    public async Task Over_40_percent_is_confirmed_with_its_evidence_and_what_would_end_it()
    {
        var claim = (await site.Page("/en/claims")).GetElementById("industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05")!;

        Assert.All(
            ["over 40% of the nation", "confirmed", "computed share 43.4%", "124,700 sets", "287,182 sets", "31 July 2025", "over 114,872 sets"],
            words => Assert.Contains(words, Words.Of(claim), StringComparison.Ordinal));
        Assert.Contains(claim.QuerySelectorAll("dd a").Select(link => link.GetAttribute("href")), url => url == "/en/figures/industrial-robots/440000/ytd-2025-05#share");
    }

    [Fact]
    public async Task A_streak_says_its_unit_and_its_years()
    {
        var claim = Words.Of((await site.Page("/claims")).GetElementById("industrial-robots-440000-ytd-2025-05-streak-newsgd-2025-05"));

        Assert.All(["以完整年度计，2020—2024年每年均为全国第一", "待定", "2024年：总量可证", "2025年如由他省居首，连续即告中断", "2025年数字公布时"], words => Assert.Contains(words, claim, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_year_of_a_streak_leads_to_its_rank_where_there_is_one()
    {
        var years = (await site.Page("/claims")).GetElementById("industrial-robots-440000-ytd-2025-05-streak-newsgd-2025-05")!.QuerySelectorAll("dd a[href^='/figures']");

        Assert.Equal(
            ["2020-12", "2021-12", "2022-12#rank", "2023-12", "2024-12#rank"],
            years.Select(year => year.GetAttribute("href")!.Replace("/figures/industrial-robots/440000/ytd-", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_in_three_beside_44_percent_is_named_as_a_contradiction()
    {
        var found = Assert.Single((await site.Page("/en/claims")).QuerySelectorAll("section[aria-labelledby=contradictions] li"));

        Assert.All(["about 33.3% of the nation", "44% of the nation"], words => Assert.Contains(words, Words.Of(found), StringComparison.Ordinal));
        Assert.Empty((await site.Page("/en/claims?asof=2025-04-08")).QuerySelectorAll("section[aria-labelledby=contradictions]")); // the text appeared a day later
    }

    [Fact]
    public async Task Filters_are_links_that_say_how_much_they_leave_and_keep_the_others()
    {
        var verdicts = (await site.Page("/en/claims?kind=share")).QuerySelectorAll("nav[aria-label=Verdict] a").ToDictionary(Words.Of, link => link.GetAttribute("href"));

        Assert.Equal(["all 12", "✓"], [verdicts.Keys.First(), Words.Of((await site.Page("/en/claims?kind=share&verdict=confirmed")).QuerySelector("article .chip span"))]);
        Assert.Equal("/en/claims?verdict=refuted&kind=share", verdicts.Single(link => link.Key.StartsWith("refuted", StringComparison.Ordinal)).Value);
        Assert.Equal("true", (await site.Page("/en/claims?verdict=open")).QuerySelector("nav[aria-label=Verdict] a[href='/en/claims?verdict=open']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task More_than_half_is_said_and_defined_as_such()
    {
        var claim = Words.Of((await site.Page("/claims")).GetElementById("industrial-robots-440000-ytd-2024-06-share-chinanews-gd-2024-06"));

        Assert.All(["占全国过半", "高于50%", "待定"], words => Assert.Contains(words, claim, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Provinces_that_could_be_larger_are_named()
    {
        var claim = Words.Of((await site.Page("/claims/industrial-robots-440000-ytd-2022-12-rank-cnrobopedia-2022")).QuerySelector("#main"));

        Assert.All(["北京市", "江苏省", "新疆维吾尔自治区"], words => Assert.Contains(words, claim, StringComparison.Ordinal));
        Assert.Contains(
            "广东省2025年1—10月可信度正常的数字",
            Words.Of((await site.Page("/claims")).GetElementById("industrial-robots-440000-ytd-2025-10-rank-163-gd-2025-10")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict=refuted", 2)]
    [InlineData("verdict=not-evaluated", 1)]
    [InlineData("indicator=service-robots", 2)]
    [InlineData("indicator=service-robots&verdict=confirmed", 1)]
    [InlineData("kind=streak", 5)]
    [InlineData("kind=share&verdict=refuted", 2)]
    [InlineData("kind=record", 0)]
    [InlineData("", 22)]
    public async Task Indicator_and_verdict_narrow_the_list(string query, int expected) =>
        Assert.Equal(expected, (await site.Page("/claims?" + query)).QuerySelectorAll("main article").Length);

    [Theory]
    [InlineData("/en/claims?verdict=maybe", 400, "not-evaluated")]
    [InlineData("/en/claims?indicator=no-such", 400, "no-such")]
    [InlineData("/en/claims?kind=highest", 400, "exceeds-last-year")]
    [InlineData("/claims?kind=Record", 400, "exceeds-last-year")]
    [InlineData("/en/claims?asof=2015-01-01", 200, "No statement matches")]
    public async Task What_is_not_known_is_said(string address, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get(address)).StatusCode);
        Assert.Contains(expected, Words.Of((await site.Page(address)).QuerySelector("#main")), StringComparison.Ordinal);
    }
}
