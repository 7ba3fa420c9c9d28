using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A figure's whole way through the pages: entered, reviewed, released, read, corrected, and proven in the log.</summary>
public sealed class WholeLifeTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Place = "industrial-robots/440000", Period = "ytd-2026-04", Figure = "/figures/industrial-robots/440000/ytd-2026-04";

    [Fact]
    public async Task A_clerk_enters_april_and_a_reader_sees_it()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("周敏", Duty.Reviewer);
        var releaser = await Office.Hire("王放", Duty.Releaser);
        var auditor = await Office.Hire("李察", Duty.Auditor);

        // Entered and submitted.
        var sheet = await SignIn(clerk, "/work/entry?period=2026-04&indicator=industrial-robots");
        await Expect(sheet.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await sheet.GetByLabel("本部门统计").First.CheckAsync();
        await Enter(sheet, "14.52万");
        await Submit(sheet);
        await Expect(EntryTests.State(sheet, Place, Period, "level")).ToContainTextAsync("待审核");
        await NobodyReads("14.52万");

        // Returned, mended, submitted again, approved.
        var desk = await SignIn(reviewer, "/work/review");
        await desk.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^退回") }).First.ClickAsync();
        await desk.GetByLabel("退回理由").FillAsync("请核对万位。");
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^(确认)?退回") }).Last.ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("退回");
        await sheet.ReloadAsync();
        await Expect(EntryTests.State(sheet, Place, Period, "level")).ToContainTextAsync("退回");
        await Enter(sheet, "14.57万");
        await Submit(sheet);
        await Go(desk, "/work/review");
        await desk.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).First.ClickAsync();
        await Expect(desk.GetByText("14.52万").First).ToBeVisibleAsync(); // what it was when it was returned
        await desk.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("选择|全选") }).First.CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^通过所选") }).ClickAsync();
        await Expect(desk.GetByText("本次提交已全部办结。")).ToBeVisibleAsync();
        await NobodyReads("14.57万");

        // Released at its minute.
        var minute = await Release(releaser, "2026年4月数据", "Figures of April 2026");
        await NobodyReads("14.57万");
        Office.Clock.Set(minute);
        var reader = await Open(Figure);
        await Expect(reader.Locator(".key-figures")).ToContainTextAsync("14.57万套");
        await Go(reader, "/en/");
        await Expect(reader.GetByText("145,700").First).ToBeVisibleAsync();
        var file = await (await reader.APIRequest.GetAsync("/downloads/industrial-robots.csv?region=440000&span=ytd")).TextAsync();
        Assert.Contains("145700", file, StringComparison.Ordinal);

        // An analyst takes the figures along.
        await Go(reader, "/indicators/industrial-robots?region=440000&span=ytd&from=2026-01&to=2026-06");
        var taken = await reader.RunAndWaitForDownloadAsync(() => reader.GetByRole(AriaRole.Link, new() { Name = "Excel 工作簿" }).First.ClickAsync());
        var workbook = await taken.PathAsync();

        // Corrected from the same sheet; the old one stays where it was.
        var mending = await SignIn(clerk, "/work/entry?period=2026-04&indicator=industrial-robots");
        await Expect(mending.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await mending.GetByLabel("本部门统计").First.CheckAsync();
        await Enter(mending, "14.63万");
        await EntryTests.Cell(mending, Place, Period, "level").FocusAsync();
        await mending.GetByLabel("更正原因").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await mending.GetByLabel("更正公告（中文）").FillAsync("两家企业补报。");
        await mending.GetByLabel("更正公告（英文）").FillAsync("Two enterprises reported late.");
        await mending.Keyboard.PressAsync("Tab");
        await Submit(mending);
        var second = await SignIn(reviewer, "/work/review");
        await second.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).First.ClickAsync();
        await second.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("选择|全选") }).First.CheckAsync();
        await second.GetByRole(AriaRole.Button, new() { NameRegex = new("^通过所选") }).ClickAsync();
        await Expect(second.GetByText("本次提交已全部办结。")).ToBeVisibleAsync();
        var later = await Release(releaser, "4月数据更正", "Correction of April");
        Office.Clock.Set(later);
        await Go(reader, Figure);
        await Expect(reader.Locator(".key-figures")).ToContainTextAsync("14.63万套");
        await Expect(reader.GetByText("两家企业补报。").First).ToBeVisibleAsync();
        await Go(reader, $"{Figure}?asof={ReleaseTime.DayAt(minute.UtcDateTime):yyyy-MM-dd}");
        await Expect(reader.Locator(".key-figures")).ToContainTextAsync("14.57万套");

        // The analyst's workbook is no longer right, and is told what has changed and why.
        await Go(reader, "/explore/check");
        await reader.Locator("input[name=Workbook]").SetInputFilesAsync(workbook);
        await reader.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        var changed = reader.GetByRole(AriaRole.Row, new() { Name = "2026年1—4月广东省工业机器人产量" });
        await Expect(changed).ToContainTextAsync("14.57万套");
        await Expect(changed).ToContainTextAsync("14.63万套");
        await Expect(changed).ToContainTextAsync("两家企业补报。");
        await Barriers.None(reader, "workbook that is no longer right");

        // Every step is in the log, and the log is sound.
        var log = await SignIn(auditor, "/work/audit");
        await Expect(log.GetByText("陈晓").First).ToBeVisibleAsync();
        await Expect(log.GetByText("周敏").First).ToBeVisibleAsync();
        var proof = await Office.Services.GetRequiredService<Data.Audit.AuditLog>().Verify(TestContext.Current.CancellationToken);
        Assert.Null(proof.FirstBroken);
        Assert.True(proof.Sound > 10, $"{proof.Sound} entries");

        async Task NobodyReads(string words)
        {
            foreach (var path in new[] { Figure, "/", "/indicators/industrial-robots?region=440000&span=ytd", $"{Figure}?asof=2099-12-31" })
            {
                var html = await Site.Http.GetStringAsync(new Uri(Office.Address, path), TestContext.Current.CancellationToken);
                Assert.DoesNotContain(words, html, StringComparison.Ordinal);
            }
        }
    }

    private static async Task Enter(IPage page, string text)
    {
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        var cell = EntryTests.Cell(page, Place, Period, "level");
        await cell.FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
        await Expect(cell).ToHaveAttributeAsync("data-seen", text); // stored
    }

    private static async Task Submit(IPage page)
    {
        await page.Locator(".entry-actions").GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "提交结果" })).ToBeVisibleAsync();
        await Expect(dialog.GetByText("已提交").First).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <returns>Its minute.</returns>
    private async Task<DateTimeOffset> Release(Colleague releaser, string chinese, string english)
    {
        var desk = await SignIn(releaser, "/work/releases");
        var day = ReleaseTime.DayAt(Office.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        await desk.GetByLabel("标题（中文）").FillAsync(chinese);
        await desk.GetByLabel("标题（英文）").FillAsync(english);
        await desk.GetByLabel("日期").FillAsync($"{day:yyyy-MM-dd}");
        await desk.GetByLabel("时间（北京时间）").FillAsync("10:30");
        await desk.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        await desk.GetByRole(AriaRole.Checkbox, new() { Name = "选择：2026年1—4月广东省工业机器人产量（水平值）" }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "选入（1项）" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        return new(ReleaseTime.MinuteOf(day, new(10, 30)));
    }
}
