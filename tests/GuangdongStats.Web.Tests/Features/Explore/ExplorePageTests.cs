using GuangdongStats.Core.Reporting;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

public sealed class ExplorePageTests(ReadingSite site)
{
    private const string Robots = "indicators=industrial-robots&regions=000000,440000&spans=ytd&from=2025-01&to=2025-05";

    [Fact]
    public async Task Without_a_choice_it_offers_everything_and_examples_that_lead_to_figures()
    {
        var page = await site.Page("/explore");
        Assert.Equal(40, page.QuerySelectorAll("input[name=indicators]").Length);
        Assert.Equal(["440000"], page.QuerySelectorAll("input[name=regions][checked]").Select(box => box.GetAttribute("value")!));
        var examples = page.QuerySelectorAll("section[aria-labelledby=examples] a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, examples.Count);
        foreach (var example in examples)
        {
            Assert.NotEmpty((await site.Page(example)).QuerySelectorAll(".data-table tbody tr"));
        }
    }

    [Fact]
    public async Task The_table_shows_the_number_with_its_unit_its_bound_and_its_source_and_leads_to_the_figure()
    {
        var page = await site.Page($"/en/explore?{Robots}");
        var rows = page.QuerySelectorAll(".data-table tbody tr").Select(row => row.Children.Select(Words.Of).ToList()).ToList();

        Assert.Contains(rows, row => row is [_, "Guangdong", "January–May 2025", "level", "124,700", "sets", "", "as published", ..]);
        Assert.Contains(rows, row => row is [_, "Guangdong", "January–May 2025", "share of the nation", "40", "%", "over", ..]);
        Assert.Contains(rows, row => row is [_, "China", "January–May 2025", "level", "287,182", "sets", "", "preliminary", "National Bureau of Statistics"]);
        Assert.NotNull(page.QuerySelector("a[href='/en/figures/industrial-robots/440000/ytd-2025-05']"));
        Assert.Equal(2, page.QuerySelectorAll("figure.chart").Length);
    }

    [Fact]
    public async Task Periods_in_a_row_without_a_figure_are_one_line_that_says_why()
    {
        var rows = (await site.Page($"/explore?{Robots}")).QuerySelectorAll(".data-table tbody tr").Select(Words.Of).ToList();
        Assert.Contains(rows, row => row.Contains("2025年1—2月—2025年1—4月（3期）", StringComparison.Ordinal) && row.Contains("未见公布", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_links_carry_the_query_in_one_form_whatever_the_form_sent()
    {
        var page = await site.Page("/en/explore?regions=440000&regions=000000&indicators=industrial-robots&spans=ytd&measures=growth&measures=level&last=12&from=&to=&asof=2026-01-31");
        var expected = "?indicators=industrial-robots&regions=000000,440000&spans=ytd&measures=level,growth&last=12&asof=2026-01-31";

        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/en/explore" + expected);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/downloads/explore/figures.csv" + expected + "&lang=en");
    }

    [Fact]
    public async Task A_rolling_query_can_be_pinned_and_a_pinned_one_rolls()
    {
        var rolling = await site.Page("/explore?indicators=industrial-robots&regions=000000&spans=ytd&last=12&asof=2026-10-31");
        Assert.Contains("2025年9月至2026年8月（最近12个月，自动后移）", Words.Of(rolling.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Contains(rolling.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/explore?indicators=industrial-robots&regions=000000&spans=ytd&from=2025-09&to=2026-08&asof=2026-10-31");

        var earlier = await site.Page("/explore?indicators=industrial-robots&regions=000000&spans=ytd&last=12&asof=2025-06-30");
        Assert.Contains("2024年6月至2025年5月", Words.Of(earlier.QuerySelector("main")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators=no-such", 404, "no-such")]
    [InlineData("indicators=industrial-robots&regions=123", 404, "123")]
    [InlineData("indicators=industrial-robots&spans=week", 400, "ytd")]
    [InlineData("indicators=industrial-robots&from=2025", 400, "2024-01")]
    [InlineData("indicators=industrial-robots&last=1000000", 400, "360")]
    [InlineData("indicators=%3Cb%3Ex", 404, "<b>x")]
    [InlineData("indicators=industrial-robots&sheets=cover", 400, "tables")]
    public async Task What_cannot_be_read_is_said_by_the_page_and_by_the_download(string query, int status, string expected)
    {
        Assert.Equal(status, (int)(await site.Get("/explore?" + query)).StatusCode);
        Assert.Contains(expected, (await site.Page("/explore?" + query)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var download = await site.Get("/downloads/explore/figures.csv?" + query);
        Assert.Equal(status, (int)download.StatusCode);
        Assert.Contains(expected, await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_an_indicator_asks_for_one()
    {
        var page = await site.Page("/en/explore?regions=440000&last=24");
        Assert.Equal("Choose at least one indicator first.", Words.Of(page.QuerySelector("main .banner")));
        Assert.Equal(400, (int)(await site.Get("/downloads/explore/figures.csv?regions=440000")).StatusCode);
    }

    [Fact]
    public async Task Nothing_published_is_said_and_what_is_asked_in_vain_is_named()
    {
        Assert.Contains("没有任何已公布的数据", Words.Of((await site.Page("/explore?indicators=industrial-robots&regions=445200")).QuerySelector("main .banner")), StringComparison.Ordinal);
        Assert.Contains("已公布的最新一期为", Words.Of((await site.Page("/explore?indicators=industrial-robots&from=1999-01&to=1999-12")).QuerySelector("main .banner")), StringComparison.Ordinal);
        Assert.Contains("揭阳市工业机器人产量", Words.Of((await site.Page($"/explore?{Robots}&regions=445200")).QuerySelector("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_csv_has_a_row_a_figure_under_columns_that_do_not_change()
    {
        var answer = await site.Get($"/downloads/explore/figures.csv?{Robots}&lang=en");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("guangdongstats-industrial-robots-2025-01-2025-05.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var rows = Rows(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(24, rows.Count);
        var may = rows.Single(row => row is { Region: "440000", Period: "ytd-2025-05", Measure: "level" });
        Assert.Equal(("124700", "sets", "exact", "100", "", "as-published", "2025-01-01", "2025-05-31"), (may.Value, may.Unit, may.Relation, may.Precision, may.Absence, may.Status, may.Start, may.End));
        var gap = rows.Single(row => row is { Region: "440000", Period: "ytd-2025-04", Measure: "level" });
        Assert.Equal(("", "sets", "", "not-available", ""), (gap.Value, gap.Unit, gap.Relation, gap.Absence, gap.Status));
    }

    [Fact]
    public async Task Months_begin_with_january_to_february_once_however_the_spans_are_chosen()
    {
        async Task<List<string>> Periods(string spans) =>
            [.. Rows(await (await site.Get($"/downloads/explore/figures.csv?indicators=industrial-robots&regions=000000&measures=level&from=2025-01&to=2025-03&spans={spans}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(row => row.Period)];

        Assert.Equal(["ytd-2025-02", "month-2025-03"], await Periods("month"));
        Assert.Equal(["ytd-2025-02", "ytd-2025-03", "month-2025-03"], await Periods("ytd,month"));
    }

    /// <summary>Programs outside read these: a change here breaks them.</summary>
    [Fact]
    public void The_columns_are_frozen() => Assert.Equal(
        "indicator,indicator_name,region,region_name,span,period,period_start,period_end,measure,value,unit,relation,precision,absence,status,basis,confidence,source,released",
        string.Join(',', LongTable.Columns));

    private sealed record Row(string Region, string Period, string Start, string End, string Measure, string Value, string Unit, string Relation, string Precision, string Absence, string Status);

    private static List<Row> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return
        [
            .. lines.Skip(1).Select(line =>
            {
                string Of(string column) => line[Array.IndexOf(lines[0], column)];
                return new Row(Of("region"), Of("period"), Of("period_start"), Of("period_end"), Of("measure"), Of("value"), Of("unit"), Of("relation"), Of("precision"), Of("absence"), Of("status"));
            }),
        ];
    }
}
