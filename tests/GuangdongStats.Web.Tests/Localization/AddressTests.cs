using System.Net;
using GuangdongStats.Web.Features.Reading.Search;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Localization;

/// <summary>What an address can ask for wrongly, and how it is answered.</summary>
public class AddressTests(ReadingSite site)
{
    [Theory]
    [InlineData("/no-such-page", "zh-CN", "没有这个页面")]
    [InlineData("/en/no-such-page", "en", "There is no such page")]
    [InlineData("/fr/methods", "zh-CN", "没有这个页面")] // no such language
    [InlineData("/english", "zh-CN", "没有这个页面")] // begins like the English prefix
    [InlineData("/en/en/methods", "en", "There is no such page")]
    [InlineData("/problem", "zh-CN", "没有这个页面")] // the page behind the answers is none itself
    public async Task An_unknown_path_is_answered_in_the_layout(string address, string language, string title)
    {
        using var answer = await site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await site.Page(address);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("nav a[href], main a[href$='/indicators']"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/en/indicators/no-such-indicator", "There is no such page")]
    [InlineData("/en/figures/industrial-robots/440000/ytd-2025-13", "There is no such page")]
    public async Task A_page_that_refuses_a_code_says_so_in_its_own_words(string address, string general)
    {
        using var answer = await site.Get(address);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        Assert.NotEqual(general, (await site.Page(address)).QuerySelector("main h1")!.TextContent);
    }

    [Theory]
    [InlineData("2025-02-30")] // not in the calendar
    [InlineData("2025-6-20")]
    [InlineData("20250620")]
    [InlineData("yesterday")]
    [InlineData("9999-12-31")] // has no end: nothing follows it
    [InlineData("0001-01-01")]
    [InlineData("2025-06-20&asof=2025-06-21")] // two days
    public async Task A_day_that_does_not_exist_is_refused_with_what_was_expected(string day)
    {
        using var answer = await site.Get("/en/methods?asof=" + day);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = (await site.Page("/en/methods?asof=" + day)).QuerySelector("main")!.TextContent;
        Assert.Contains("asof=2025-06-20", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01")] // before the first figure
    [InlineData("2025-06-20")]
    [InlineData("2124-01-01")] // what is known then is what is known now
    public async Task Any_day_of_the_calendar_is_answered_with_a_banner_and_one_link_back(string day)
    {
        var page = await site.Page("/indicators?theme=robots&asof=" + day);
        var banner = page.QuerySelector(".as-of-banner")!;
        Assert.Equal("/indicators?theme=robots", Assert.Single(banner.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("main a[href^='/']"), link => Assert.Contains("asof=" + day, link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_day_is_no_day()
    {
        var page = await site.Page("/methods?asof=");
        Assert.Null(page.QuerySelector(".as-of-banner"));
        Assert.Equal("方法", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(5_000, "q")]
    [InlineData(10_000, "unknown")]
    public async Task A_query_that_is_too_long_is_refused_in_the_layout(int length, string key)
    {
        var address = $"/methods?{key}={new string('a', length)}";
        using var answer = await site.Get(address);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains(ReadingRequest.LongestQuery.ToString(System.Globalization.CultureInfo.InvariantCulture), (await site.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_of_a_download_that_does_not_exist_is_refused()
    {
        using var answer = await site.Get("/downloads/industrial-robots.csv?lang=fr");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/en/methods")]
    [InlineData("/en/search?q=robot")]
    public async Task A_reading_page_takes_nothing(string address)
    {
        using var answer = await site.Reader().PostAsync(address, new FormUrlEncodedContent([new("q", "x")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Contains("This page can only be read", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_answered_in_the_layout_with_a_reference_and_without_its_cause()
    {
        await using var broken = new ReadingSite { Change = services => services.AddScoped<SiteSearch>(_ => throw new InvalidOperationException("the secret cause")) };
        using var answer = await broken.Get("/en/search?q=robot");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something failed", text, StringComparison.Ordinal);
        Assert.Contains("<code>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("<header", text, StringComparison.Ordinal);
    }
}
