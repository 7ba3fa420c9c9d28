using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Bulletins;

public sealed class MonthlyReportTests(ReadingSite site)
{
    private const string May = "/downloads/monthly/2025-05.xlsx";

    [Fact]
    public async Task A_row_an_indicator_says_what_was_known_of_the_month()
    {
        using var workbook = await site.Workbook(May);
        var rows = workbook.RowsOf("主要指标").ToDictionary(row => (string)row["指标代码"]!);

        var robots = rows["industrial-robots"];
        Assert.Equal(("ytd-2025-05", "套", 124_700.0, 33.0, 40.0, "超"), (robots["时期代码"], robots["单位"], robots["水平值"], robots["同比增速（%）"], robots["公布的全国占比（%）"], robots["占比·限定"]));
        Assert.Equal(124_700 / 287_182.0 * 100, (double)robots["计算的全国占比（%）"]!, 9);
        Assert.Equal("第1—2位", robots["全国位次（缺数地区计入）"]);
        Assert.Equal((4_169_800.0, 8.2), (rows["service-robots"]["水平值"], rows["service-robots"]["同比增速（%）"]));
        Assert.Equal((100_000_000_000.0, "超"), (rows["ai-core-industry-scale"]["水平值"], rows["ai-core-industry-scale"]["水平值·限定"]));
        Assert.Equal(("point-2025-05", 11.0), (rows["ai-industrial-parks-provincial"]["时期代码"], rows["ai-industrial-parks-provincial"]["水平值"]));
    }

    [Fact]
    public async Task Every_indicator_of_the_summary_has_its_table_and_the_text_stands_behind()
    {
        using var workbook = await site.Workbook(May + "?lang=en");
        var names = workbook.RowsOf("Headlines").Select(row => (string)row["Indicator"]!).ToList();
        Assert.Subset(workbook.Worksheets.Select(sheet => sheet.Name).ToHashSet(), names.Select(name => name[..Math.Min(name.Length, 31)]).ToHashSet());
        var robots = workbook.RowsOf("Output of industrial robots");
        Assert.Equal(("ytd-2024-02", "ytd-2025-05"), (robots[0]["Period code"], robots[^1]["Period code"]));
        Assert.Contains(workbook.RowsOf("Bulletin"), row => ((string)row["Sentence"]!).Contains("124,700", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_code_checks_every_figure_that_it_shows()
    {
        using var workbook = await site.Workbook(May);
        var code = WorkbookCode.Parse(workbook.Fact("出处与核对", "核对代码"), out _)!;
        using var scope = site.Services.CreateScope();
        var catalogue = await scope.ServiceProvider.GetRequiredService<CatalogueReader>().Read(code.KnownAt, TestContext.Current.CancellationToken);
        var now = await scope.ServiceProvider.GetRequiredService<SeriesFigures>().Reported(code.Query, catalogue, code.KnownAt, TestContext.Current.CancellationToken);
        Assert.Equal(ValuesHash.Of(now), code.Values);
        var covered = now.Select(figure => (figure.Key.Indicator, figure.Key.Period.Slug)).ToHashSet();
        Assert.All(workbook.RowsOf("主要指标"), row => Assert.Contains(((string)row["指标代码"]!, (string)row["时期代码"]!), covered));
    }

    [Fact]
    public async Task On_an_earlier_day_it_holds_what_was_known_then()
    {
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Get(May + "?asof=2025-07-30")).StatusCode); // the day before it was told
        using var workbook = await site.Workbook(May + "?asof=2025-07-31");
        Assert.Contains(workbook.RowsOf("主要指标"), row => row["水平值"] is 124_700.0);
        Assert.Equal("2025年7月31日", workbook.Fact("封面", "数据时点"));
        Assert.Contains("asof=2025-07-31", workbook.Fact("封面", "固定链接（该日数据）"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/downloads/monthly/2019-07.xlsx", 404, "2019年7月")]
    [InlineData("/downloads/monthly/x.xlsx", 400, "2025-05")]
    [InlineData("/downloads/monthly/2025-13.xlsx?lang=en", 400, "2025-13")]
    public async Task A_month_without_figures_or_no_month_at_all_is_refused_in_words(string address, int status, string words)
    {
        var answer = await site.Get(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bulletin_and_the_overview_offer_it()
    {
        Assert.Contains("/downloads/monthly/2025-05.xlsx?lang=en", (await site.Page("/en/bulletins/2025-05")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains((await site.Page("/")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")), href => href!.StartsWith("/downloads/monthly/", StringComparison.Ordinal));
    }
}
