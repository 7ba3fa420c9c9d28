using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Claims;

public sealed class ClaimPageTests(ReadingSite site)
{
    private const string Share = "/en/claims/industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05";

    [Fact]
    public async Task A_claim_has_a_page_with_its_evidence_its_end_and_its_next_test()
    {
        var page = await site.Page(Share);
        var words = Words.Of(page.QuerySelector("#main"));

        Assert.Equal("over 40% of the nation", Words.Of(page.QuerySelector("h1")));
        Assert.All(
            ["confirmed", "Output of industrial robots, Guangdong, January–May 2025", "computed share 43.4%", "over 114,872 sets", "at each release that touches January–May 2025"],
            part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.Equal(Share, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } url ? new Uri(url).AbsolutePath : Share);
    }

    [Fact]
    public async Task Every_claim_of_the_ledger_leads_to_its_page()
    {
        var links = (await site.Page("/claims")).QuerySelectorAll("article h3 a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(22, links.Distinct().Count());
        foreach (var link in links)
        {
            Assert.Equal(200, (int)(await site.Get(link)).StatusCode);
        }
    }

    [Fact]
    public async Task A_change_of_verdict_is_listed_with_its_day_and_what_brought_it_and_leads_to_that_day()
    {
        var page = await site.Page("/en/claims");
        var histories = new List<AngleSharp.Dom.IElement>();
        foreach (var link in page.QuerySelectorAll("article h3 a"))
        {
            histories.AddRange((await site.Page(link.GetAttribute("href")!)).QuerySelectorAll("[aria-labelledby=history] tbody").Where(body => body.Children.Length > 1));
        }

        Assert.NotEmpty(histories);
        Assert.All(histories, history =>
        {
            Assert.All(history.Children, row => Assert.NotNull(row.QuerySelector("td.wide .source, td.wide a")));
            Assert.All(history.QuerySelectorAll("th a"), day => Assert.Contains("?asof=", day.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Equal(history.Children.Length, history.Children.Select(row => Words.Of(row.QuerySelector("th"))).Distinct().Count());
        });

        // The older verdict is what the page of its day shows.
        var older = histories[0].Children[^1];
        var then = await site.Page(older.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal(Words.Of(older.QuerySelector(".chip")), Words.Of(then.QuerySelector(".lead .chip")));
    }

    [Theory]
    [InlineData("/en/claims/no-such-claim", "no-such-claim")]
    [InlineData(Share + "?asof=2025-07-30", "none yet")] // it was said a day later
    [InlineData("/en/claims/%3Cscript%3E", "<script>")]
    public async Task What_is_not_known_is_404_with_the_way_to_all(string address, string expected)
    {
        Assert.Equal(404, (int)(await site.Get(address)).StatusCode);
        var main = (await site.Page(address)).QuerySelector("#main")!;
        Assert.Contains(expected, main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector("a[href^='/en/claims']"));
    }
}
