using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Tests.Features.Reading.Releases;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

/// <summary>Is this workbook still right?</summary>
public sealed class CheckPageTests : IAsyncLifetime
{
    private static readonly ReportQuery Query = new(["industrial-robots"], ["440000"], [Span.YearToDate], range: ReportRange.Pinned(Period.Month(2026, 1), Period.Month(2026, 9)));

    private readonly ScheduledSite scheduled = new();

    private ReadingSite Site => scheduled.Site;

    public ValueTask InitializeAsync() => scheduled.InitializeAsync();

    public ValueTask DisposeAsync() => scheduled.DisposeAsync();

    [Fact]
    public async Task A_pasted_code_is_answered_before_and_after_a_correction()
    {
        Site.Clock.Now = new(ScheduledSite.Minute.AddMinutes(1));
        var code = (await Code(Query)).ToString();
        Assert.Equal("仍然正确：24个数据与目前公布的完全一致。", Words.Of((await Check("/explore/check", code)).QuerySelector(".alert-ok strong")));

        await MadeRelease.Add(Site, ScheduledSite.Minute.AddDays(2), 766_600, vintage: 2, new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")));
        Site.Clock.Now = new(ScheduledSite.Minute.AddDays(3));
        var page = await Check("/en/explore/check", $"  {code[..40]}\r\n{code[40..]}  ");

        Assert.Equal("1 of 24 figures have changed since.", Words.Of(page.QuerySelector(".alert-warn strong")));
        var row = page.QuerySelector("[aria-labelledby=changes] tbody tr")!;
        Assert.Equal(
            ["Output of industrial robots, Guangdong, January–September 2026 (level)", "777,700 sets", "766,600 sets", "−1.43%", "revised: Two enterprises reported late. (late or corrected reports of enterprises)", "release 2"],
            row.Children.Select(Words.Of));
        Assert.Equal("/en/releases/2", row.QuerySelector("td a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='/en/explore?indicators=industrial-robots&regions=440000&spans=ytd&from=2026-01&to=2026-09&asof=2026-11-24']"));
    }

    [Fact]
    public async Task A_code_of_a_moment_that_has_not_come_tells_nothing()
    {
        Site.Clock.Now = new(ScheduledSite.Minute.AddMinutes(-1));
        var page = await Check("/explore/check", new WorkbookCode(Query, ScheduledSite.Minute.AddMinutes(1), default).ToString());

        Assert.Contains("还没有到", Words.Of(page.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Empty(PublicAnswers.Leaks(page.Body!.InnerHtml));
    }

    [Fact]
    public async Task A_fingerprint_that_is_not_the_sites_is_said()
    {
        var page = await Check("/en/explore/check", new WorkbookCode(Query, Site.Clock.GetUtcNow().UtcDateTime.AddDays(-1), ValuesHash.Of([])).ToString());
        Assert.StartsWith("The fingerprint in the code is not that of the figures", Words.Of(page.QuerySelector(".alert-bad strong")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Paste a code")]
    [InlineData("124,700", "This is no code")]
    [InlineData("GDS1.AAAA", "incomplete or has been changed")]
    [InlineData("GDS9.AAAA", "another version")]
    [InlineData("<script>alert(1)</script>", "This is no code")]
    public async Task What_is_no_code_is_refused_in_words(string code, string words)
    {
        var page = await Check("/en/explore/check", code);
        Assert.Contains(words, Words.Of(page.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Equal(code, ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task A_hundred_kilobytes_and_a_code_of_another_catalogue_are_refused()
    {
        Assert.Contains("This is no code", Words.Of((await Check("/en/explore/check", "GDS1." + new string('A', 100_000))).QuerySelector("[role=alert]")), StringComparison.Ordinal);
        var foreign = new WorkbookCode(new(["<b>widgets"], range: Query.Range), Site.Clock.GetUtcNow().UtcDateTime.AddDays(-1), default);
        var page = await Check("/en/explore/check", foreign.ToString());
        Assert.Contains("“<b>widgets”, which this site does not have", Words.Of(page.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[role=alert] b"));
    }

    [Fact]
    public async Task An_uploaded_workbook_is_found_by_its_code()
    {
        Site.Clock.Now = new(ScheduledSite.Minute.AddMinutes(1));
        var workbook = await (await Site.Get("/downloads/industrial-robots.xlsx?region=440000&from=2026-01&to=2026-09")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Site.Clock.Now = new(ScheduledSite.Minute.AddMinutes(2));
        Assert.NotNull((await Check("/explore/check", "", workbook)).QuerySelector(".alert-ok"));
    }

    [Theory]
    [InlineData("not a workbook", "Excel")]
    [InlineData("", "空")]
    public async Task A_file_that_is_no_workbook_is_refused_in_words(string content, string words)
    {
        var page = await Check("/explore/check", "", System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Contains(words, Words.Of(page.QuerySelector("[role=alert]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_needs_its_token_and_the_page_is_kept_by_no_cache()
    {
        using var answer = await Site.Get("/explore/check");
        Assert.Equal("no-store, no-cache", answer.Headers.CacheControl!.ToString());
        using var bare = await Site.Reader().PostAsync("/explore/check", new FormUrlEncodedContent([new("_handler", "check"), new("Code", "x")]), TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)bare.StatusCode);
    }

    private async Task<WorkbookCode> Code(ReportQuery query)
    {
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        var catalogue = await Site.Services.GetRequiredService<CatalogueReader>().Read(TestContext.Current.CancellationToken);
        return (await Site.Services.GetRequiredService<ReportAsOf>().Read(query, catalogue, now, TestContext.Current.CancellationToken)).CodeAt(now);
    }

    private async Task<IHtmlDocument> Check(string address, string code, byte[]? workbook = null)
    {
        using var client = Site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new("http://localhost") });
        var form = await Visitor.Parse(await client.GetAsync(address, TestContext.Current.CancellationToken));
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(field.Value), field.Name!);
        }

        content.Add(new StringContent(code), "Code");
        if (workbook is not null)
        {
            var file = new ByteArrayContent(workbook);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(file, "Workbook", "report.xlsx");
        }

        return await Visitor.Parse(await client.PostAsync(address, content, TestContext.Current.CancellationToken));
    }
}
