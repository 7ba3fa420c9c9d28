using System.Net;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

public class HeadRequestTests(ReadingSite site)
{
    [Theory]
    [InlineData("/methods", HttpStatusCode.OK)]
    [InlineData("/en/search?q=robot", HttpStatusCode.OK)]
    [InlineData("/site.css", HttpStatusCode.OK)]
    [InlineData("/theme.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/methods?asof=yesterday", HttpStatusCode.BadRequest)]
    public async Task Head_answers_as_get_does_without_the_body(string address, HttpStatusCode expected)
    {
        using var get = await site.Get(address);
        using var head = await site.Reader().SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(expected, head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refusal_asked_for_with_head_first_is_refused_to_get_too()
    {
        const string Address = "/en/compare?regions=440000,321";
        using var head = await site.Reader().SendAsync(new(HttpMethod.Head, Address), TestContext.Current.CancellationToken);
        using var get = await site.Get(Address);
        Assert.Equal((404, 404, false), ((int)head.StatusCode, (int)get.StatusCode, get.Headers.Contains("Age")));
    }
}
