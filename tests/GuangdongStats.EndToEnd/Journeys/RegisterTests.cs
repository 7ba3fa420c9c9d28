using System.Globalization;
using ClosedXML.Excel;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A register's entry on its way from the clerk to the reader, as figures go.</summary>
public sealed class RegisterTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Fact]
    public async Task A_clerk_adds_a_park_another_person_approves_it_and_readers_see_it_from_its_minute()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("张衡", Duty.Reviewer);
        var releaser = await Office.Hire("何平", Duty.Releaser);

        var desk = await SignIn(clerk, "/work/registers");
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "现公布的条目" })).ToBeVisibleAsync();
        await Barriers.None(desk, "registers");
        await desk.Locator("section[aria-labelledby=new] input").FillAsync("park-made-up");
        await desk.GetByRole(AriaRole.Button, new() { Name = "开始录入" }).ClickAsync();
        await Fill(desk, "中文名称 *", "佛山虚构园");
        await Fill(desk, "英文名称 *", "Made-up Park of Foshan");
        await desk.GetByLabel("级别 *").SelectOptionAsync("provincial");
        await Saved(desk);
        await desk.GetByLabel("所在地 *").SelectOptionAsync("440600");
        await Saved(desk);

        // What was left is kept: another window finds it.
        var again = await SignIn(clerk, "/work/registers/park/park-made-up");
        await Expect(again.GetByLabel("中文名称 *")).ToHaveValueAsync("佛山虚构园");
        await Expect(again.GetByText("请选择目录中的来源，或填写来源文件的标题")).ToBeVisibleAsync();
        await Fill(again, "来源文件：标题", "虚构的公告");
        await Expect(again.GetByText("提交前须解决")).ToHaveCountAsync(0);
        await Barriers.None(again, "register entry");
        await again.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await Expect(again.GetByText("正在审核，暂不能修改。")).ToBeVisibleAsync();

        var review = await SignIn(reviewer, "/en/work/review");
        await review.GetByRole(AriaRole.Link, new() { Name = "Made-up Park of Foshan" }).ClickAsync();
        await Expect(review.GetByRole(AriaRole.Row, new() { Name = "Place" })).ToContainTextAsync("Foshan");
        await Barriers.None(review, "review of a matter");
        await review.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(review.GetByText("Approved; the clerk has been told.")).ToBeVisibleAsync();

        var release = await SignIn(releaser, "/work/releases");
        var minute = await Plan(release);
        await release.GetByRole(AriaRole.Checkbox, new() { Name = "选择：佛山虚构园" }).CheckAsync();
        await release.GetByRole(AriaRole.Button, new() { Name = "选入（1项）" }).ClickAsync();
        await Expect(release.GetByText("清单中有不通过的事项，不能定时。")).ToHaveCountAsync(0);
        await Barriers.None(release, "release desk with a matter");
        await release.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await release.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(release.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        var number = release.Url[(release.Url.LastIndexOf('/') + 1)..];

        // Before the minute nobody outside sees it; under embargo the releaser does.
        var reader = await Open("/parks");
        await Expect(reader.GetByText("佛山虚构园")).ToHaveCountAsync(0);
        await Go(reader, "/parks/park-made-up", 404);
        await Go(release, $"/parks/park-made-up?preview={number}");
        await Expect(release.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("佛山虚构园");

        Office.Clock.Set(minute);
        await Go(reader, "/parks");
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "佛山虚构园" })).ToBeVisibleAsync();
        await Expect(reader.Locator("#cities .chart-if-wide a[href='/parks?city=440600'] title")).ToHaveTextAsync("佛山：已登记1个");
        await reader.GetByRole(AriaRole.Link, new() { Name = "佛山虚构园" }).ClickAsync();
        await Expect(reader.GetByText("首次公布")).ToBeVisibleAsync();
        await Barriers.None(reader, "a released park");
        await reader.GetByRole(AriaRole.Link, new() { Name = "查看这次发布" }).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "佛山虚构园" })).ToBeVisibleAsync();
        await Barriers.None(reader, "the release of a park");

        // The day before knows nothing of it, and English readers have it too.
        var dayBefore = ReleaseTime.DayAt(minute).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Go(reader, $"/parks?asof={dayBefore}");
        await Expect(reader.GetByText("佛山虚构园")).ToHaveCountAsync(0);
        await Go(reader, $"/parks/park-made-up?asof={dayBefore}", 404);
        await Go(reader, "/en/parks/park-made-up");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Made-up Park of Foshan");
        await Barriers.None(reader, "a released park in English");
    }

    [Fact]
    public async Task A_register_goes_out_as_a_workbook_and_comes_back_with_its_wrong_cells_marked()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var desk = await SignIn(clerk, "/work/registers");
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Name = "现公布的条目" })).ToBeVisibleAsync();
        var template = await desk.RunAndWaitForDownloadAsync(() => desk.GetByRole(AriaRole.Link, new() { NameRegex = new("^下载：") }).First.ClickAsync());
        using var filled = new MemoryStream();
        string sheetName;
        await using (var file = File.OpenRead(await template.PathAsync()))
        using (var workbook = new XLWorkbook(file))
        {
            var sheet = workbook.Worksheets.First();
            sheetName = sheet.Name;
            sheet.Cell(5, ColumnOf(sheet, RegisterLayout.City)).Value = "佛山";
            workbook.SaveAs(filled);
        }

        await desk.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "名录.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = filled.ToArray() });
        await Expect(desk.GetByText("其中1个会成为草稿")).ToBeVisibleAsync();
        await Barriers.None(desk, "a register that was uploaded");
        var marked = await desk.RunAndWaitForDownloadAsync(() => desk.GetByRole(AriaRole.Button, new() { Name = "下载标注了问题的副本" }).ClickAsync());
        Assert.Equal("名录（已标注）.xlsx", marked.SuggestedFilename);
        await using var returned = File.OpenRead(await marked.PathAsync());
        using var copy = new XLWorkbook(returned);
        var cell = copy.Worksheet(sheetName).Cell(5, ColumnOf(copy.Worksheet(sheetName), RegisterLayout.City));
        Assert.Equal("佛山", cell.GetString());
        Assert.Contains("目录中没有代码为“佛山”的地区，应为六位区划代码", cell.Comment.Text, StringComparison.Ordinal);

        static int ColumnOf(IXLWorksheet sheet, string field) => sheet.Row(3).CellsUsed().Single(cell => cell.GetString() == field).Address.ColumnNumber;
    }

    private static async Task Fill(IPage page, string label, string value)
    {
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        await page.GetByLabel(label, new() { Exact = true }).BlurAsync();
        await Saved(page);
    }

    private static Task Saved(IPage page) => Expect(page.Locator(".review-status")).ToContainTextAsync("已保存");

    private async Task<DateTime> Plan(IPage page)
    {
        var day = ReleaseTime.DayAt(Office.Clock.GetUtcNow().UtcDateTime).AddDays(3);
        await page.GetByLabel("标题（中文）").FillAsync("名录更新");
        await page.GetByLabel("标题（英文）").FillAsync("Registers");
        await page.GetByLabel("日期").FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("时间（北京时间）").FillAsync("10:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "名录更新" })).ToBeVisibleAsync();
        return ReleaseTime.MinuteOf(day, new(10, 0));
    }
}
