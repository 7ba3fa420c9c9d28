using Bunit;
using GuangdongStats.Web.Features.Reading.Problems;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Problems;

public sealed class ProblemComponentTests(ReadingSite site) : ReadingContext(site)
{
    private IRenderedComponent<Problem> Answer(string address, int status)
    {
        Ask(address);
        Context.Response.StatusCode = status;
        Context.TraceIdentifier = "trace-1";
        return Render<CascadingValue<HttpContext>>(p => p.Add(c => c.Value, Context).AddChildContent<Problem>()).FindComponent<Problem>();
    }

    [Theory]
    [InlineData("/en/x", 404, "There is no such page")]
    [InlineData("/en/x", 405, "This page can only be read")]
    [InlineData("/en/x", 400, "The request could not be understood")]
    [InlineData("/en/x", 500, "Something failed")]
    [InlineData("/en/x", 503, "Something failed")]
    [InlineData("/en/x?asof=yesterday", 400, "Not a date")]
    [InlineData("/en/downloads/x.csv?lang=fr", 400, "No such language")]
    [InlineData("/en/problem", 200, "There is no such page")] // asked for itself
    public void It_says_what_was_wrong(string address, int status, string title)
    {
        var page = Answer(address, status);
        Assert.Equal(title, Words.Of(page.Find("h1")));
        Assert.Equal($"This answer has status code {(status == 200 ? 404 : status)}.", Words.Of(page.Find(".note")));
        Assert.True(Context.IsRefused());
    }

    [Fact]
    public void A_failure_tells_the_reference_that_the_log_has_and_nothing_else_does()
    {
        Assert.Equal("trace-1", Answer("/x", 500).Find("code").TextContent);
        Assert.Empty(Answer("/x", 404).FindAll("code"));
    }

    [Fact]
    public void Too_long_a_query_is_told_with_the_limit() =>
        Assert.Contains("4096", Words.Of(Answer("/x?q=" + new string('a', 5000), 414).Find(".problem p")), StringComparison.Ordinal);
}
