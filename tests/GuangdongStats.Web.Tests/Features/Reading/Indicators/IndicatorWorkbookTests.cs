using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class IndicatorWorkbookTests(ReadingSite site)
{
    private const string Address = "/downloads/industrial-robots.xlsx";

    [Theory]
    [InlineData("", "封面 目录 图表 数据 全国占比 地区比较 附注 符号与列名 来源 出处与核对")]
    [InlineData("?lang=en&region=000000&span=month", "Cover Contents Charts Data Years Notes Shorthand Sources Provenance")]
    [InlineData("?region=440300", "封面 目录 图表 数据 附注 符号与列名 来源 出处与核对")]
    public async Task A_workbook_is_valid_and_holds_what_the_page_shows(string query, string sheets)
    {
        var file = await site.File(Address + query);
        Downloads.AssertValid(file);
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(file));
        Assert.Equal(sheets.Split(' '), workbook.Worksheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public async Task A_file_names_itself_in_the_language_it_is_asked_in()
    {
        var answer = await site.Get(Address + "?from=2025-01&to=2025-05");
        Assert.Equal(ReportWorkbook.ContentType, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("广东省工业机器人产量_2025年1—2月至2025年1—5月_数据时点", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.StartsWith("Output of industrial robots, Guangdong", (await site.Get(Address + "?lang=en")).Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_holds_the_published_figures_their_flags_and_what_follows_from_them()
    {
        using var workbook = await site.Workbook(Address + "?from=2025-05&to=2025-05");
        var row = Assert.Single(workbook.RowsOf("数据"));
        Assert.Equal(("ytd-2025-05", 124_700.0, 33.0), (row["时期代码"], row["水平值（套）"], row["同比增速（%）"]));
        Assert.Equal((40.0, "超"), (row["公布的全国占比（%）"], row["占比·限定"]));
        Assert.Equal(("按原文发布", null), (row["水平值·状态"], row["水平值·缺失"]));
        Assert.Equal(124_700 / 1.33, (double)row["增速隐含的同期数"]!, 6);
        Assert.Equal(124_700 / 287_182.0 * 100, (double)row["计算的全国占比（%）"]!, 9);
        Assert.Equal("43.4%", row["计算占比的取值范围"]);
        Assert.InRange((double)row["对全国增长的贡献率（%）"]!, 43.9, 45.0);
        Assert.Null(row["按公布水平值计算的增速（%）"]); // no level of a year earlier
    }

    [Fact]
    public async Task Published_against_computed_is_said_in_words_row_by_row()
    {
        using var workbook = await site.Workbook(Address + "?region=000000&from=2022-10&to=2022-10");
        var row = Assert.Single(workbook.RowsOf("数据"));
        Assert.Equal(-3.2, row["同比增速（%）"]);
        Assert.Equal(21.6, (double)row["按公布水平值计算的增速（%）"]!, 1);
        Assert.StartsWith("方向相反", (string)row["公布与计算对照"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_published_is_an_empty_cell_with_its_reason_in_a_column_of_its_own()
    {
        using var workbook = await site.Workbook(Address + "?from=2025-01&to=2025-12");
        var rows = workbook.RowsOf("数据");
        Assert.Equal(11, rows.Count);
        Assert.Equal((null, "未见公布"), (rows[0]["水平值（套）"], rows[0]["水平值·缺失"]));
    }

    [Fact]
    public async Task As_of_a_day_holds_for_workbooks_too()
    {
        using var workbook = await site.Workbook(Address + "?from=2025-05&to=2025-05&asof=2025-07-30");
        Assert.Null(Assert.Single(workbook.RowsOf("数据"))["水平值（套）"]);
        Assert.Equal("2025年7月30日", workbook.Fact("封面", "数据时点"));
        Assert.Contains("asof=2025-07-30", workbook.Fact("封面", "固定链接（该日数据）"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_on_the_provenance_sheet_says_what_was_asked_and_what_was_answered()
    {
        using var workbook = await site.Workbook(Address + "?from=2025-01&to=2025-05");
        var code = WorkbookCode.Parse(workbook.Fact("出处与核对", "核对代码"), out _)!;
        Assert.Equal("indicators=industrial-robots&regions=000000,440000&spans=ytd&from=2025-01&to=2025-05&lang=zh-CN", code.Query.ToString());
        using var scope = site.Services.CreateScope();
        var catalogue = await scope.ServiceProvider.GetRequiredService<CatalogueReader>().Read(code.KnownAt, TestContext.Current.CancellationToken);
        var now = await scope.ServiceProvider.GetRequiredService<SeriesFigures>().Reported(code.Query, catalogue, code.KnownAt, TestContext.Current.CancellationToken);
        Assert.Equal(2 * 4 * 3, now.Count);
        Assert.Equal(ValuesHash.Of(now), code.Values);
        Assert.Equal(workbook.Fact("出处与核对", "数值指纹（SHA-256）"), code.Values.ToString());
    }

    [Fact]
    public async Task Addresses_begin_with_the_host_that_was_asked_and_one_host_never_gets_anothers()
    {
        async Task<string> LinkAt(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address + "?from=2025-04&to=2025-05") { Headers = { Host = host } };
            var answer = await site.Reader().SendAsync(request, TestContext.Current.CancellationToken);
            using var workbook = new ClosedXML.Excel.XLWorkbook(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            return workbook.Fact("封面", "最新数据");
        }

        Assert.StartsWith("http://one.example/indicators/", await LinkAt("one.example"), StringComparison.Ordinal);
        Assert.StartsWith("http://two.example/indicators/", await LinkAt("two.example"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/downloads/no-such.xlsx", 404)]
    [InlineData("/downloads/industrial-robots.xlsx?region=999999", 404)]
    [InlineData("/downloads/industrial-robots.xlsx?span=week", 400)]
    [InlineData("/downloads/industrial-robots.xlsx?from=2025-05&to=2024-05", 400)]
    [InlineData("/downloads/industrial-robots.xlsx?lang=fr", 400)]
    public async Task What_cannot_be_read_is_refused_as_for_the_page(string address, int status) => Assert.Equal(status, (int)(await site.Get(address)).StatusCode);

    [Fact]
    public async Task The_page_offers_it_with_what_it_shows()
    {
        var page = await site.Page("/en/indicators/industrial-robots?region=000000&span=month&from=2025-01&to=2025-05&asof=2025-12-01");
        var links = page.QuerySelectorAll("a[href*='.xlsx']").Select(a => a.GetAttribute("href")).ToList();
        Assert.True(links.Count > page.QuerySelectorAll("figure.chart").Length); // the page's own and one at each chart
        Assert.All(links, link => Assert.Equal("/downloads/industrial-robots.xlsx?region=000000&span=month&from=2025-01&to=2025-05&asof=2025-12-01&lang=en", link));
    }
}
