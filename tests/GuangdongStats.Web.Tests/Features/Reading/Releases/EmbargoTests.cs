using AngleSharp.Html.Dom;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Releases;

/// <summary>Nothing of a scheduled release is public before its minute, everything from it on, on every kind of page at once.</summary>
public sealed class EmbargoTests(ScheduledSite scheduled) : IClassFixture<ScheduledSite>
{
    private static readonly DateTime Minute = ScheduledSite.Minute;

    private readonly ReadingSite site = scheduled.Site;

    /// <summary>The day before the minute, and one that has not come when it has.</summary>
    public static TheoryData<string, bool> Answers { get; } = [.. PublicAnswers.All(new(2026, 11, 23), new(2026, 12, 31))];

    /// <summary>What takes a reader's own: a workbook, or the number of something that was asked for before.</summary>
    private static readonly string[] TriedElsewhere =
    [
        "/downloads/prepared/{id:guid}",
        "/explore/check", // beneath
        "/explore/power-query", // tells addresses
        "/explore/prepared/{Id:guid}",
        "/problem", // says what went wrong
    ];

    /// <summary>A page or a download that is added is entered in <see cref="PublicAnswers"/>, and so is tried under embargo, here and in two processes.</summary>
    [Fact]
    public void Every_page_and_download_that_needs_no_sign_in_is_among_them()
    {
        var asked = Answers.Select(row => row.Data.Item1.Split('?')[0]).Select(path => path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal) ? path[3..] : path).ToHashSet(StringComparer.Ordinal);
        var left = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => (Route: "/" + endpoint.RoutePattern.RawText!.Trim('/'), IsForReaders: endpoint.Metadata.GetMetadata<ReadingPageAttribute>() is not null))
            .Where(one => one.IsForReaders || new[] { "/api", "/downloads", "/explore" }.Any(room => one.Route.StartsWith(room, StringComparison.Ordinal)))
            .Where(one => !asked.Any(path => new TemplateMatcher(TemplateParser.Parse(one.Route), []).TryMatch(path, [])))
            .Select(one => one.Route)
            .Distinct();
        Assert.Equal([], left.Except(TriedElsewhere, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_workbook_that_is_checked_under_embargo_is_still_right_and_from_the_minute_on_no_longer()
    {
        site.Clock.Now = new(Minute.AddMinutes(-2));
        using var download = await site.Get("/downloads/explore/figures.xlsx?indicators=industrial-robots&regions=440000&spans=ytd&from=2026-01&to=2026-09");
        var workbook = await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        site.Clock.Now = new(Minute.AddTicks(-1));
        var page = await Check(workbook);
        Assert.NotNull(page.QuerySelector(".alert-ok"));
        Assert.Empty(PublicAnswers.Leaks(page.Body!.InnerHtml));

        site.Clock.Now = new(Minute);
        page = await Check(workbook);
        Assert.Null(page.QuerySelector(".alert-ok"));
        Assert.NotEmpty(PublicAnswers.Leaks(page.Body!.InnerHtml));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_figure_is_in_no_answer_before_its_minute_and_in_all_that_show_it_from_then_on(string address, bool isShown)
    {
        site.Clock.Now = new(Minute.AddTicks(-1));
        Assert.Empty(PublicAnswers.Leaks(await scheduled.Body(address)));
        Assert.Empty(PublicAnswers.Leaks(await scheduled.Body(address))); // now from the cache

        site.Clock.Now = new(Minute);
        Assert.Equal(isShown, PublicAnswers.Leaks(await scheduled.Body(address)).Count > 0);

        site.Clock.Now = new(Minute.AddTicks(-1)); // a clock that jumps back hides it again
        Assert.Empty(PublicAnswers.Leaks(await scheduled.Body(address)));
    }

    [Fact]
    public async Task The_calendar_announces_title_and_minute_and_neither_count_nor_note()
    {
        site.Clock.Now = new(Minute.AddHours(-1));
        foreach (var address in new[] { "/releases", "/releases/1", "/releases.ics" })
        {
            var body = await scheduled.Body(address);
            Assert.Contains("2026年9月主要指标", body, StringComparison.Ordinal);
            Assert.DoesNotContain("快报数", body, StringComparison.Ordinal);
        }

        Assert.Equal("2026年11月24日 10:00 2026年9月主要指标 待发布", Words.Of((await site.Page("/releases")).QuerySelector("tbody tr")));
        Assert.DoesNotContain("<entry>", await scheduled.Body("/releases.atom"), StringComparison.Ordinal);
        Assert.Contains("下次发布：2026年11月24日 10:00（北京时间），2026年9月主要指标", await scheduled.Body("/"), StringComparison.Ordinal);

        site.Clock.Now = new(Minute);
        Assert.Equal("2026年11月24日 10:00 2026年9月主要指标 新增 1 个，修订 0 个", Words.Of((await site.Page("/releases")).QuerySelector("tbody tr")));
        Assert.DoesNotContain("下次发布", await scheduled.Body("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_was_never_announced_and_one_that_is_none_are_answered_alike()
    {
        var unannounced = await MadeRelease.Add(site, Minute.AddDays(30), null, announced: Minute.AddDays(20));
        site.Clock.Now = new(Minute);
        foreach (var number in new[] { unannounced.ToString(System.Globalization.CultureInfo.InvariantCulture), "4711", "x", "-1", "99999999999999999999" })
        {
            using var answer = await site.Get("/releases/" + number);
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.Contains($"“{number}”", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_of_the_feeds_are_cached_and_say_what_they_are()
    {
        site.Clock.Now = new(Minute);
        foreach (var (address, type) in new[] { ("/releases.ics", "text/calendar; charset=utf-8"), ("/en/releases.atom", "application/atom+xml; charset=utf-8") })
        {
            await scheduled.Body(address);
            using var answer = await site.Get(address);
            Assert.Equal((200, type, true), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Headers.Age is not null));
        }
    }

    [Fact]
    public async Task The_feed_is_atom_and_the_calendar_is_icalendar()
    {
        site.Clock.Now = new(Minute);
        var feed = System.Xml.Linq.XDocument.Parse(await scheduled.Body("/en/releases.atom")).Root!;
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal(("Main figures of September 2026", "2026-11-24T02:00:00Z", "/en/releases/1"), (entry.Element(atom + "title")!.Value, entry.Element(atom + "updated")!.Value, entry.Element(atom + "link")!.Attribute("href")!.Value));
        Assert.Contains("777,700 sets", entry.Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal("2026-11-24T02:00:00Z", feed.Element(atom + "updated")!.Value);

        var calendar = await scheduled.Body("/en/releases.ics");
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\n", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\r\nUID:release-1@guangdongstats\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART:20261124T020000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Data release: Main figures of September 2026", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Check(byte[] workbook)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new("http://localhost") });
        var form = await Visitor.Parse(await client.GetAsync("/explore/check", TestContext.Current.CancellationToken));
        using var content = new MultipartFormDataContent { { new StringContent(""), "Code" }, { new ByteArrayContent(workbook), "Workbook", "report.xlsx" } };
        foreach (var field in form.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(field.Value), field.Name!);
        }

        return await Visitor.Parse(await client.PostAsync("/explore/check", content, TestContext.Current.CancellationToken));
    }
}
