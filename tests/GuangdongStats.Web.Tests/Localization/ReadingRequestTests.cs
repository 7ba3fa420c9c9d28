using GuangdongStats.Core.Catalogue;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GuangdongStats.Web.Tests.Localization;

public class ReadingRequestTests
{
    private static readonly StoppedClock Clock = new();

    [Fact]
    public void A_day_ends_at_midnight_in_guangdong() =>
        Assert.Equal(new DateTime(2025, 6, 20, 16, 0, 0, DateTimeKind.Utc).AddTicks(-1), Read("/", "?asof=2025-06-20").KnownAt);

    [Fact]
    public void A_day_to_come_does_not_show_what_is_not_released_yet() =>
        Assert.Equal(Clock.GetUtcNow().UtcDateTime, Read("/", "?asof=2026-12-31").KnownAt);

    [Fact]
    public void Today_is_the_day_in_guangdong()
    {
        var clock = new StoppedClock { Now = new(2026, 11, 22, 16, 0, 0, TimeSpan.Zero) };
        Assert.Equal(new DateOnly(2026, 11, 23), ReadingRequest.Of(Request("", "/", ""), clock).Today);
    }

    [Theory]
    [InlineData("/en", "/", Language.English)]
    [InlineData("/EN", "/", Language.English)]
    [InlineData("", "/en-route", Language.Chinese)]
    [InlineData("", "/", Language.Chinese)]
    public void The_prefix_is_the_language(string prefix, string path, Language expected) =>
        Assert.Equal(expected, ReadingRequest.Of(Request(prefix, path, ""), Clock).Language);

    [Fact]
    public void Unknown_keys_are_forgotten_and_known_ones_kept_in_order()
    {
        var reading = Read("/", "?REGION=440000&utm_source=x&regions=310000&regions=320000&to=");
        Assert.Equal([new("region", "440000"), new("regions", "310000"), new("regions", "320000")], reading.Query);
        Assert.Null(reading.One("regions"));
        Assert.Equal("440000", reading.One("region"));
    }

    [Theory]
    [InlineData("/downloads/a.csv", "?lang=en", Language.English)]
    [InlineData("/downloads/a.csv", "?lang=zh-CN", Language.Chinese)]
    [InlineData("/methods", "?lang=en", Language.Chinese)] // a page's language is its path
    public void Only_a_download_takes_its_language_from_the_query(string path, string query, Language expected) =>
        Assert.Equal(expected, Read(path, query).Language);

    private static ReadingRequest Read(string path, string query) => ReadingRequest.Of(Request("", path, query), Clock);

    private static HttpRequest Request(string prefix, string path, string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.PathBase, request.Path, request.QueryString) = (prefix, path, new(query));
        return request;
    }
}
