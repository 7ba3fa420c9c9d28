using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Localization;

public class LanguageTests(ReadingSite site)
{
    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task Every_page_states_its_language_its_title_and_its_addresses(string address)
    {
        var page = await site.Page(address);
        var (chinese, english) = address.StartsWith("/en", StringComparison.Ordinal) ? (address[3..], address) : (address, "/en" + address);
        Assert.Equal(address == english ? "en" : "zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("· GuangdongStats", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.Equal($"http://localhost{address}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"http://localhost{chinese}", page.QuerySelector("link[hreflang=zh-CN]")!.GetAttribute("href"));
        Assert.Equal($"http://localhost{english}", page.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/search?q=%E6%B7%B1%E5%9C%B3&asof=2025-06-20", "/en/search?q=%E6%B7%B1%E5%9C%B3&asof=2025-06-20")]
    [InlineData("/en/indicators?theme=ai&text=large", "/indicators?theme=ai&text=large")]
    [InlineData("/en/no-such-page", "/no-such-page")]
    public async Task The_switch_leads_to_the_same_page_with_the_same_query(string address, string expected)
    {
        var page = await site.Page(address);
        var other = page.QuerySelector(".switches a[hreflang]")!;
        Assert.Equal(expected, other.GetAttribute("href"));
        Assert.Equal(other.GetAttribute("hreflang"), other.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task No_link_of_a_page_leaves_its_language_but_the_switch(string address)
    {
        var page = await site.Page(address);
        var isEnglish = address.StartsWith("/en", StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll("body a[href^='/']:not([hreflang], [href^='/downloads/']), body form").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!),
            url => Assert.Equal(isEnglish, url == "/en" || url.StartsWith("/en/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_day_form_keeps_the_rest_of_the_query()
    {
        var form = (await site.Page("/en/indicators?theme=ai&asof=2025-06-20&utm=x")).QuerySelector(".as-of form")!;
        Assert.Equal("/en/indicators", form.GetAttribute("action"));
        var hidden = Assert.Single(form.QuerySelectorAll("input[type=hidden]"));
        Assert.Equal(("theme", "ai"), (hidden.GetAttribute("name"), hidden.GetAttribute("value")));
        Assert.Equal("2025-06-20", form.QuerySelector("input[type=date]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("label[for=as-of-day]"));
    }

    [Fact]
    public async Task Large_letters_are_kept_by_every_link_and_can_be_left()
    {
        var page = await site.Page("/methods?text=large");
        Assert.Equal("large-text", page.DocumentElement.ClassName);
        Assert.All(page.QuerySelectorAll("nav a"), link => Assert.Contains("text=large", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".switches a"), link => link.GetAttribute("href") == "/methods?text=normal");
    }

    [Fact]
    public async Task Chinese_is_sent_as_itself_not_as_entities()
    {
        using var answer = await site.Get("/methods");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("方法", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x65B9;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reader_typed_is_text_not_markup()
    {
        var page = await site.Page("/en/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
