using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading;

public class AboutTests(ReadingSite site)
{
    [Fact]
    public async Task Without_a_contact_the_page_says_so_and_invents_none()
    {
        var page = await site.Page("/en/contact");
        Assert.Contains("Site__Contact", page.QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a"));
    }

    [Theory]
    [InlineData("stats@example.gov.cn", "mailto:stats@example.gov.cn")]
    [InlineData("https://example.gov.cn/contact", "https://example.gov.cn/contact")]
    [InlineData("Room 5, ground floor", null)]
    public async Task The_operators_contact_is_shown(string contact, string? link)
    {
        await using var own = new ReadingSite { Settings = [("Site:Contact", contact)] };
        var page = await own.Page("/en/contact");
        Assert.Contains(contact, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(link, page.QuerySelector("main a")?.GetAttribute("href"));
    }
}
