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
    private const string Place = "industrial-robots/440000", Period = "ytd-2026-04", Cell = $"{Place}/{Period}/level", Figure = $"/figures/{Place}/{Period}", Chosen = "2026年1—4月广东省工业机器人产量（水平值）";

    [Fact]
    public async Task A_clerk_enters_april_and_a_reader_sees_it()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("周敏", Duty.Reviewer);
        var releaser = await Office.Hire("王放", Duty.Releaser);
        var auditor = await Office.Hire("李察", Duty.Auditor);

        // Entered and submitted.
        var sheet = await SignIn(clerk, "/work/entry?period=2026-04&indicator=industrial-robots");
        await Enter(sheet, Cell, "14.52万");
        await SubmitSheet(sheet);
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
        await Enter(sheet, Cell, "14.57万");
        await SubmitSheet(sheet);
        await Go(desk, "/work/review");
        await desk.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).First.ClickAsync();
        await Expect(desk.GetByText("14.52万").First).ToBeVisibleAsync(); // what it was when it was returned
        await ApproveAll(desk);
        await NobodyReads("14.57万");

        // Released at its minute.
        var minute = await Release(releaser, "2026年4月数据", "Figures of April 2026", Chosen);
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
        await Enter(mending, Cell, "14.63万");
        await GiveReason(mending, Cell, "企业补报或更正", "两家企业补报。", "Two enterprises reported late.");
        await SubmitSheet(mending);
        var second = await SignIn(reviewer, "/work/review");
        await second.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).First.ClickAsync();
        await ApproveAll(second);
        var later = await Release(releaser, "4月数据更正", "Correction of April", Chosen);
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
}
