using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Tests.Features.Reading.Releases;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>What pages list can be taken along as it is listed.</summary>
public sealed class ListWorkbookTests(ReadingSite site)
{
    /// <summary>Every kind of reading page with a chart or a table.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/indicators", "/indicators?theme=robots&q=%E4%BA%A7%E9%87%8F", "/indicators/industrial-robots?region=440000", "/figures/industrial-robots/440000/ytd-2025-05", "/compare?indicator=industrial-robots&period=ytd-2024-12",
        "/explore?indicators=industrial-robots&last=12", "/methods", "/bulletins/2025-05", "/releases", "/parks", "/parks?level=national-pilot-zone&city=440300", "/parks/zone-shenzhen",
        "/programmes", "/programmes?kind=plan", "/programmes/policy-gd-agi", "/scenarios", "/scenarios?kind=training-ground", "/scenarios/vm-tcm-hengqin", "/claims", "/claims?indicator=industrial-robots&verdict=confirmed",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_with_a_chart_or_a_table_offers_a_workbook_of_the_same_day_and_language(string path)
    {
        var address = $"/en{path}{(path.Contains('?') ? "&" : "?")}asof=2026-10-31";
        var page = await site.Page(address);
        var links = page.QuerySelectorAll("main a[href*='.xlsx']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("asof=2026-10-31", link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.Contains("lang=en", link, StringComparison.Ordinal));
        foreach (var link in links.Distinct())
        {
            using var workbook = await site.Workbook(link);
            Assert.EndsWith("31 October 2026", workbook.Fact("Cover", "As known at"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/parks?level=national-pilot-zone&city=440300", "园区和试验区")]
    [InlineData("/programmes?kind=plan", "平台、规划和政策")]
    [InlineData("/scenarios?kind=training-ground", "应用场景、垂类模型和训练场")]
    [InlineData("/claims?indicator=industrial-robots&verdict=confirmed", "说法核对")]
    [InlineData("/indicators?theme=robots", "指标")]
    public async Task It_holds_the_entries_of_the_page_and_leads_back_to_it(string path, string sheet)
    {
        var page = await site.Page(path);
        using var workbook = await site.Workbook(page.QuerySelector("main a.button[href*='.xlsx']")!.GetAttribute("href")!);
        var entries = path.StartsWith("/claims", StringComparison.Ordinal)
            ? page.QuerySelectorAll("main .ledger article").Length
            : page.QuerySelectorAll("main .data-table.even tbody tr").Length;
        Assert.True(entries > 0);
        Assert.Equal(entries, workbook.RowsOf(sheet).Count);
        Assert.Equal(entries.ToString(System.Globalization.CultureInfo.InvariantCulture), workbook.Fact("封面", "条目"));
        Assert.Equal("http://localhost" + path, workbook.Fact("封面", "最新数据"));
        var permanent = workbook.Fact("封面", "固定链接（该日数据）");
        Assert.Equal($"http://localhost{path}&asof=2026-11-23", permanent);

        // The permanent link leads to the same contents: the hash says so.
        using var again = await site.Workbook((await site.Page(permanent["http://localhost".Length..])).QuerySelector("main a.button[href*='.xlsx']")!.GetAttribute("href")!);
        Assert.Equal(workbook.Fact("出处与核对", "内容指纹（SHA-256）"), again.Fact("出处与核对", "内容指纹（SHA-256）"));
    }

    [Theory]
    [InlineData("/downloads/parks.xlsx?level=moon", 400)]
    [InlineData("/downloads/parks/none.xlsx", 404)]
    [InlineData("/downloads/programmes.xlsx?kind=dream", 400)]
    [InlineData("/downloads/programmes/none.xlsx", 404)]
    [InlineData("/downloads/scenarios.xlsx?kind=dream", 400)]
    [InlineData("/downloads/scenarios/none.xlsx", 404)]
    [InlineData("/downloads/claims.xlsx?verdict=perhaps", 400)]
    [InlineData("/downloads/indicators.xlsx?theme=moon", 400)]
    [InlineData("/downloads/releases/x.xlsx", 404)]
    public async Task What_the_page_refuses_is_refused(string address, int status) => Assert.Equal(status, (int)(await site.Get(address)).StatusCode);

    [Fact]
    public async Task The_figures_of_a_release_stand_with_what_they_replaced_and_why_and_not_before_their_minute()
    {
        var scheduled = new ScheduledSite();
        await scheduled.InitializeAsync();
        await using var own = scheduled.Site;
        own.Clock.Now = new(ScheduledSite.Minute.AddMinutes(-1));
        using (var before = await own.Workbook("/downloads/releases/1.xlsx?lang=en"))
        {
            Assert.All(before.Worksheets, sheet => Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.GetString().Contains("777", StringComparison.Ordinal)));
        }

        await MadeRelease.Add(own, ScheduledSite.Minute.AddDays(2), 766_600, vintage: 2, new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")));
        own.Clock.Now = new(ScheduledSite.Minute.AddDays(3));
        using var workbook = await own.Workbook("/downloads/releases/2.xlsx?lang=en");
        var row = Assert.Single(workbook.RowsOf("Revised figures"));
        Assert.Equal(("industrial-robots", "ytd-2026-09", 777_700.0, 766_600.0), (row["Indicator code"], row["Period code"], row["Before"], row["Now"]));
        Assert.Contains("Two enterprises reported late.", (string)row["Reason and notice"]!, StringComparison.Ordinal);
        using var calendar = await own.Workbook("/downloads/releases.xlsx?lang=en");
        Assert.Equal(["released", "released"], calendar.RowsOf("Data releases").Select(release => release["State"]));
    }
}
