using Bunit;
using GuangdongStats.Web.Features.Reading.About;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.About;

public sealed class AboutComponentTests(ReadingSite site) : ReadingContext(site)
{
    [Theory]
    [InlineData(null, "alert", null)]
    [InlineData(" ", "alert", null)]
    [InlineData("stats@example.gov.cn", "stats@example.gov.cn", "mailto:stats@example.gov.cn")]
    [InlineData("https://example.gov.cn/ask", "https://example.gov.cn/ask", "https://example.gov.cn/ask")]
    [InlineData("Room 5, ask for stats@office", "Room 5", null)] // an address within a sentence is no link
    [InlineData("javascript:alert(1)", "javascript:alert(1)", null)]
    public void The_operators_contact_is_a_link_only_where_it_is_an_address(string? contact, string words, string? link)
    {
        Settings["Site:Contact"] = contact;
        Ask("/en/contact");
        var shown = Render<OperatorContact>();
        Assert.Contains(words, shown.Markup, StringComparison.Ordinal);
        Assert.Equal(link, shown.FindAll("a").SingleOrDefault()?.GetAttribute("href"));
    }

    [Fact]
    public void The_accessibility_statement_says_what_works_what_does_not_and_whom_to_ask()
    {
        Settings["Site:Contact"] = "stats@example.gov.cn";
        var page = Page<Accessibility>("/en/accessibility");
        Assert.Equal("Accessibility statement", Words.Of(page.Find("h1")));
        Assert.Equal(["What it follows", "What works", "Known limits", "If you meet a barrier"], page.FindAll("h2").Select(Words.Of));
        Assert.NotNull(page.Find("a[href='mailto:stats@example.gov.cn']"));
    }

    [Fact]
    public void The_privacy_page_lists_what_is_kept_and_what_is_not()
    {
        var page = Page<Privacy>("/privacy");
        Assert.Equal(5, page.FindAll("li").Count);
        Assert.All(page.FindAll("li"), item => Assert.Matches("[\u4e00-\u9fff]", item.TextContent));
    }

    [Fact]
    public void The_contact_page_says_how_to_ask_about_a_figure()
    {
        var page = Page<Contact>("/en/contact");
        Assert.Contains(page.FindAll("p").Select(Words.Of), text => text.Contains("asof", StringComparison.Ordinal));
        Assert.NotNull(page.Find(".alert"));
    }
}
