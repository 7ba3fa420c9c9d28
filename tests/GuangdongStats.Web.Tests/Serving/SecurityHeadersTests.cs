using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

public class SecurityHeadersTests(ReadingSite site)
{
    [Theory]
    [InlineData("/methods")]
    [InlineData("/no-such-page")]
    [InlineData("/methods?asof=x")]
    [InlineData("/theme.css")]
    [InlineData("/site.css")]
    [InlineData("/health/ready")]
    public async Task Every_answer_says_what_the_browser_may_do(string address)
    {
        using var answer = await site.Get(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Single(answer.Headers.GetValues("Referrer-Policy"));
        Assert.Single(answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https://stats.example", true)]
    [InlineData("http://stats.example", false)]
    public async Task Only_a_secure_connection_is_told_to_stay_secure(string origin, bool expected)
    {
        using var reader = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new(origin) });
        using var answer = await reader.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_forwarded_scheme_is_believed_of_nobody_unless_the_proxy_is_named()
    {
        using var reader = site.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new("http://stats.example") });
        reader.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await reader.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task No_page_needs_anything_that_the_policy_forbids(string address)
    {
        var page = await site.Page(address);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet]"), sheet => Assert.StartsWith("/", sheet.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("blazor.web.js", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
