using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>What administrators and auditors do.</summary>
public sealed class OfficeKeepingTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Fact] // D12
    public async Task An_administrator_adds_an_indicator_and_a_reader_and_the_calendar_know_it_at_once()
    {
        var zhou = await Office.Hire("周敏", Duty.Administrator);
        var page = await SignIn(zhou, "/work/catalogue");
        await page.GetByRole(AriaRole.Button, new() { Name = "新增指标" }).ClickAsync();
        foreach (var (label, text) in new[] { ("中文名称", "无人机产量（虚构）"), ("英文名称", "Output of drones (made up)"), ("单位代码", "sets"), ("中文单位", "架"), ("英文单位", "sets") })
        {
            await page.GetByLabel(label).FillAsync(text);
        }

        await page.GetByLabel("代码").First.FillAsync("drones-made-up");
        await page.GetByLabel("总览页重点指标").CheckAsync();
        await page.GetByLabel("规模以上工业月报指标").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已保存，自")).ToBeVisibleAsync();

        var reader = await Open("/indicators");
        await reader.GetByRole(AriaRole.Link, new() { Name = "无人机产量（虚构）" }).First.ClickAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("无人机产量（虚构）");
        await Go(reader, "/en/indicators/drones-made-up");
        await Assertions.Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Output of drones (made up)");

        await page.GotoAsync("/work/calendar");
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "无人机产量（虚构）" })).ToHaveCountAsync(4); // a headline of the monthly report is suggested
        await page.GetByRole(AriaRole.Button, new() { Name = "采用建议的日历" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已采用建议的日历")).ToBeVisibleAsync();
        await Barriers.None(page, "the calendar with its lines");
        await page.GotoAsync("/work");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "无人机产量（虚构）" })).ToHaveCountAsync(4); // both regions, month and year to date
        await Barriers.None(page, "the tasks that follow from it");
    }

    [Fact] // D13
    public async Task An_auditor_proves_the_log_and_sees_which_entry_somebody_touched()
    {
        var li = await Office.Hire("李审计", Duty.Auditor);
        await Office.Hire("陈敏", Duty.Clerk);
        var page = await SignIn(li, "/work/audit");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出 CSV" }).ClickAsync());
        Assert.Equal("audit.csv", download.SuggestedFilename);
        await page.GetByRole(AriaRole.Button, new() { Name = "验证日志" }).ClickAsync();
        await Assertions.Expect(page.GetByText("日志完整")).ToBeVisibleAsync();

        await using (var db = await Office.Open())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Audit\" SET \"After\" = 'forged' WHERE \"Number\" = 1", TestContext.Current.CancellationToken);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "验证日志" }).ClickAsync();
        await Assertions.Expect(page.GetByText("日志自第 1 条起不可信")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Axe_finds_no_barrier(string language)
    {
        var everything = await Office.Hire("周敏", Enum.GetValues<Duty>());
        var page = await SignIn(everything, "/work");
        foreach (var path in new[] { "/work", "/work/calendar", "/work/notices", "/work/audit", "/work/catalogue", "/work/catalogue?section=regions", "/work/catalogue?section=sources", "/work/catalogue?section=history" })
        {
            await page.GotoAsync(language + path);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
            if (path is "/work/calendar" or "/work/catalogue")
            {
                var forms = await page.Locator("form").CountAsync();
                await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new("^(新增|Add)") }).First.ClickAsync();
                await Assertions.Expect(page.Locator("form")).ToHaveCountAsync(forms + 1);
            }

            await Barriers.None(page, language + path);
        }
    }
}
