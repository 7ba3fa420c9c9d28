using System.Net;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Bulletins;

public sealed class BulletinTests(ReadingSite site)
{
    [Theory]
    [InlineData("/bulletins/2025-05", "2025年1—5月广东省工业机器人产量12.47万套，同比增长33%", "12.47万套")]
    [InlineData("/en/bulletins/2025-05", "Guangdong: output of industrial robots 124,700 sets, up 33% year on year in January–May 2025", "124,700 sets")]
    public async Task The_headline_leads_to_its_figure_and_tells_its_source(string address, string headline, string level)
    {
        var page = await site.Page(address);

        Assert.Equal(headline, Words.Of(page.QuerySelector("h1")));
        var link = page.QuerySelectorAll("h1 a").Single(link => link.TextContent == level);
        Assert.EndsWith("/figures/industrial-robots/440000/ytd-2025-05", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("GDToday", link.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_text_is_answered()
    {
        var page = await site.Page("/bulletins/2025-05");
        var links = page.QuerySelectorAll("article a.bound").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Get(link)).StatusCode);
        }
    }

    [Fact]
    public async Task The_list_leads_to_every_month_newest_first()
    {
        var months = (await site.Page("/en/bulletins")).QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(months.OrderDescending(StringComparer.Ordinal), months);
        Assert.Contains("/en/bulletins/2025-05", months);
        Assert.Equal(HttpStatusCode.OK, (await site.Get(months[^1])).StatusCode);
    }

    [Theory]
    [InlineData("2025-07-31")] // parks are counted, and none is known by name yet
    [InlineData("2025-12-31")]
    [InlineData("2026-02-01")]
    [InlineData("2024-01-31")]
    public async Task Every_month_can_be_read_as_of_every_day(string day)
    {
        foreach (var prefix in new[] { "", "/en" })
        {
            var months = (await site.Page($"{prefix}/bulletins?asof={day}")).QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(months);
            foreach (var month in months)
            {
                Assert.Equal((month, HttpStatusCode.OK), (month, (await site.Get(month)).StatusCode));
            }
        }
    }

    [Fact]
    public async Task A_month_leads_to_those_beside_it()
    {
        var page = await site.Page("/bulletins/2025-05");

        Assert.Equal("/bulletins/2025-04", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/bulletins/2025-06", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null((await site.Page((await site.Page("/bulletins")).QuerySelector("main li a")!.GetAttribute("href")!)).QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("/bulletins/2025-13", HttpStatusCode.BadRequest, "2025-05")]
    [InlineData("/en/bulletins/%3Cscript%3E", HttpStatusCode.BadRequest, "2025-05")]
    [InlineData("/bulletins/2019-07", HttpStatusCode.NotFound, "2019年7月")]
    [InlineData("/bulletins/2025-05?asof=2025-06-20", HttpStatusCode.NotFound, "2025年5月")]
    [InlineData("/downloads/bulletins/2019-07.txt", HttpStatusCode.NotFound, "2019年7月")]
    [InlineData("/downloads/bulletins/x.txt", HttpStatusCode.BadRequest, "2025-05")]
    public async Task What_there_is_not_is_said_with_what_would_be_right(string address, HttpStatusCode status, string words)
    {
        var answer = await site.Get(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plain_text_says_what_the_page_says()
    {
        var answer = await site.Get("/downloads/bulletins/2025-05.txt?lang=en");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("Guangdong: output of industrial robots 124,700 sets", text, StringComparison.Ordinal);
        foreach (var paragraph in (await site.Page("/en/bulletins/2025-05")).QuerySelectorAll(".bulletin-text p, article .lead, .bulletin-notes li"))
        {
            Assert.Contains(Words.Of(paragraph), text, StringComparison.Ordinal);
        }
    }
}
