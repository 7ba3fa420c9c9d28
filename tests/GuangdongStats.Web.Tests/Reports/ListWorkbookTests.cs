using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using GuangdongStats.Core.Observations;
using GuangdongStats.EndToEnd.Pages;
using GuangdongStats.Web.Tests.Features.Reading.Releases;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>What pages list can be taken along as it is listed.</summary>
public sealed class ListWorkbookTests(ReadingSite site)
{
    /// <summary>Every reading page but the screen on the wall, which nobody can click.</summary>
    public static TheoryData<string> Pages { get; } = [.. ReadingPages.Paths.Where(path => path != "/screen")];

    /// <summary>Of what stands in tables and charts, each row is found again in a workbook that the page offers, of the same day and in the same language.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_table_and_chart_of_a_page_can_be_taken_along(string path)
    {
        var address = ReadingPages.InEnglish(path);
        var day = path.Contains("asof=", StringComparison.Ordinal) ? path.Split("asof=")[1] : "2026-10-31";
        var page = await site.Page(path.Contains("asof=", StringComparison.Ordinal) ? address : $"{address}{(path.Contains('?') ? "&" : "?")}asof={day}");
        var tables = page.QuerySelectorAll("main table").ToList();
        var links = page.QuerySelectorAll("main a[href*='.xlsx']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 0 || (tables.Count == 0 && page.QuerySelector("main figure.chart") is null), "There is something to take along, but no workbook.");
        var held = new StringBuilder();
        foreach (var link in links)
        {
            Assert.Contains($"asof={day}", link, StringComparison.Ordinal);
            Assert.Contains("lang=en", link, StringComparison.Ordinal);
            using var workbook = await site.Workbook(link);
            Assert.EndsWith(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture), workbook.Fact("Cover", "As known at"), StringComparison.Ordinal);
            foreach (var cell in workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()))
            {
                held.Append(cell.HasFormula ? "" : cell.GetString()).Append('\n');
            }
        }

        var all = held.ToString();
        foreach (var row in tables.SelectMany(table => table.QuerySelectorAll("tbody tr")))
        {
            Assert.True(IsHeld(row, all), $"No workbook of the page holds '{Words.Of(row)}'.");
        }
    }

    /// <summary>By the words of its head, or those beside a head that is a date, which workbooks write their own way; by the page it leads to; or, where it lays figures out otherwise, by the codes of the periods it links.</summary>
    private static bool IsHeld(IElement row, string held)
    {
        var links = row.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).ToList();
        var periods = links.Where(link => link.Contains("/figures/", StringComparison.Ordinal)).Select(link => link.Split('?', '#')[0].Split('/')[^1]).ToList();
        return row.Children.Take(2).SelectMany(cell => cell.Descendants<IText>()).Select(text => text.Text.Trim()).Any(text => text.Length > 0 && held.Contains(text.Length > 1 ? text : $"\n{text}\n", StringComparison.Ordinal))
            || links.Exists(link => held.Contains($"http://localhost{link}\n", StringComparison.Ordinal))
            || (periods.Count > 0 && periods.TrueForAll(period => held.Contains(period, StringComparison.Ordinal)));
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
        Assert.Equal(entries.ToString(CultureInfo.InvariantCulture), workbook.Fact("封面", "条目"));
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
    [InlineData("/downloads/search.xlsx", 400)]
    [InlineData("/downloads/search.xlsx?q=%01robot%EF%BF%BF", 200)]
    [InlineData("/downloads/claims/none.xlsx", 404)]
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
