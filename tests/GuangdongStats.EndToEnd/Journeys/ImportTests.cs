using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.EndToEnd.Support;
using GuangdongStats.Excel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A clerk takes over the sheets that a department sends month by month in its own layout. The figures are made up.</summary>
public class ImportTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string May =
        """
        2026年1—5月各市机械手产量
        地区|产量（万套）|同比增长（%）|上年同期
        广州市|1.52|12.5|1.35
        深圳市|4.31|33|3.24
        全省合计|12.83|30.1|9.86
        合计|5.83|27|4.59
        注：虚构数据，仅供试验。
        """;

    [Fact]
    public async Task A_departments_own_sheet_is_mapped_once_and_known_again_the_next_month()
    {
        var clerk = await Office.Hire("梁华", Duty.Clerk);
        var page = await SignIn(clerk, "/work/import");
        await Upload(page, "一至五月.xlsx", May);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "核对表头的含义" })).ToBeVisibleAsync();
        await Expect(page.Locator(".import-lines").First).ToContainTextAsync("可比口径的基数"); // last year's base is not last year's figure
        await Barriers.None(page, "what headings mean, asked");
        var read = page.GetByRole(AriaRole.Button, new() { Name = "按此读取" });
        await Expect(read).ToBeDisabledAsync();

        var whole = page.Locator(".import-mapping > .import-meaning");
        await whole.GetByLabel("指标").SelectOptionAsync("industrial-robots");
        var total = page.Locator(".import-lines tr", new() { HasText = "5.83" });
        await total.GetByLabel("不读取").CheckAsync();
        await total.GetByRole(AriaRole.Button, new() { Name = "就这样" }).ClickAsync();
        await page.GetByLabel("版式名称").FillAsync("各市机械手月报");
        await Expect(read).ToHaveTextAsync("按此读取 6 个数据");
        await read.ClickAsync();
        await Expect(page.Locator(".import-table")).ToContainTextAsync("1.52万套");
        await Barriers.None(page, "what a foreign sheet would change");
        await TakeOver(page, 6);
        Assert.Equal(
            ["000000 none", "440000 12.83万套", "440100 1.52万套", "440300 4.31万套"],
            await Stored("ytd-2026-05"));

        await page.ReloadAsync();
        await Upload(page, "一至六月.xlsx", May.Replace("1—5月", "1—6月", StringComparison.Ordinal).Replace("1.52", "1.83", StringComparison.Ordinal).Replace("4.31", "5.20", StringComparison.Ordinal).Replace("12.83", "15.44", StringComparison.Ordinal));
        await Expect(page.GetByText("认出了已保存的版式“各市机械手月报”")).ToBeVisibleAsync();
        await Expect(read).ToBeEnabledAsync(); // nothing is asked twice
        await Barriers.None(page, "what headings mean, known");
        await read.ClickAsync();
        await TakeOver(page, 6);
        Assert.Equal(["000000 none", "440000 15.44万套", "440100 1.83万套", "440300 5.2万套"], await Stored("ytd-2026-06"));

        await page.ReloadAsync();
        await Upload(page, "一至五月.xlsx", May); // the same file twice
        await read.ClickAsync();
        await Expect(page.GetByText("导入不会改变任何数据")).ToBeVisibleAsync();
    }

    private static async Task Upload(IPage page, string name, string table)
    {
        await Expect(page.Locator(".import[data-ready]")).ToBeVisibleAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = MadeTable.Bytes(table) });
    }

    private static async Task TakeOver(IPage page, int figures)
    {
        await page.GetByLabel("本部门统计").CheckAsync();
        if (await page.GetByLabel("我已核对").IsVisibleAsync())
        {
            await page.GetByLabel("我已核对").CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = $"写入 {figures} 个草稿" }).ClickAsync();
        await Expect(page.Locator(".import-done")).ToContainTextAsync($"已写入 {figures} 个草稿");
    }

    private async Task<IReadOnlyList<string>> Stored(string period)
    {
        await using var db = await Office.Open();
        var rows = await db.Entries.AsNoTracking().Where(row => row.Indicator == "industrial-robots" && row.Period == Period.Parse(period) && row.Measure == Measure.Level)
            .OrderBy(row => row.Region).ToListAsync(TestContext.Current.CancellationToken);
        return [.. new[] { "000000", "440000", "440100", "440300" }.Select(region => $"{region} {rows.Find(row => row.Region == region)?.Text ?? "none"}")];
    }
}
