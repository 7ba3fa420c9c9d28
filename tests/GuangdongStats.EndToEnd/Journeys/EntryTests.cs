using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.EndToEnd.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>Clerks enter the figures of a month.</summary>
public class EntryTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Province = "industrial-robots/440000", Nation = "industrial-robots/000000";

    [Fact]
    public async Task D1_the_months_figures_by_keyboard()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var page = await SignIn(clerk, "/work/entry?period=2026-09");
        var level = Cell(page, Province, "ytd-2026-09", "level");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await level.FocusAsync();
        await page.Keyboard.TypeAsync("35.02万");
        await page.Keyboard.PressAsync("Enter"); // down: the nation
        await Expect(Cell(page, Nation, "ytd-2026-09", "level")).ToBeFocusedAsync();
        await Expect(State(page, Province, "ytd-2026-09", "level")).ToContainTextAsync("已保存");
        await page.Keyboard.TypeAsync("829352");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(Cell(page, Nation, "ytd-2026-09", "growth")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("29.1%");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Cell(page, Province, "ytd-2026-09", "growth")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("21");
        await Expect(page.Locator(".entry-panel")).ToContainTextAsync("42.2%"); // 350,200 of 829,352, while one types
        await page.Keyboard.PressAsync("Escape");
        await Expect(Cell(page, Province, "ytd-2026-09", "growth")).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(level).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("36万");
        await page.Keyboard.PressAsync("Tab");
        await Expect(level).ToHaveAttributeAsync("data-seen", "36万"); // stored
        await level.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(level).ToHaveAttributeAsync("data-seen", "35.02万");
        await Expect(level).ToHaveValueAsync("35.02万");

        Assert.Equal("35.02万", (await Stored("ytd-2026-09", "440000")).Text);
        Assert.Equal("829352", (await Stored("ytd-2026-09", "000000")).Text);
        await Barriers.None(page, "the sheet");
    }

    [Fact]
    public async Task D1_a_question_is_answered_and_an_explanation_written_without_a_pointer()
    {
        var clerk = await Office.Hire("林岚", Duty.Clerk);
        var page = await SignIn(clerk, "/work/entry?period=2026-05&indicator=industrial-robots");
        var level = Cell(page, Province, "ytd-2026-05", "level");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter"); // from nowhere: the first cell that waits
        await Expect(level).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("19.9");
        await page.Keyboard.PressAsync("Enter");
        await Expect(State(page, Province, "ytd-2026-05", "level")).ToContainTextAsync("是否漏写");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator(".entry-ask")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "19.9万", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(level).ToHaveValueAsync("19.9万");
        await Expect(level).ToBeFocusedAsync();
        await Expect(State(page, Province, "ytd-2026-05", "level")).ToContainTextAsync("需说明"); // fewer digits than a year earlier

        await Expect(page.Locator(".entry-ask")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByLabel("情况说明")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("企业补报");
        await page.Keyboard.PressAsync("Escape");
        await Expect(level).ToBeFocusedAsync();
        await Expect(State(page, Province, "ytd-2026-05", "level")).Not.ToContainTextAsync("需说明");
        await Barriers.None(page, "the sheet with its panel");
        Assert.Equal(("19.9万", "企业补报"), await Stored("ytd-2026-05", "440000") is var entry ? (entry.Text, entry.Explanation) : default);
    }

    [Fact]
    public async Task Whatever_is_pasted_into_a_cell_the_page_goes_on()
    {
        var clerk = await Office.Hire("许可", Duty.Clerk);
        var page = await SignIn(clerk, "/work/entry?period=2026-04&indicator=industrial-robots");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        var state = State(page, Province, "ytd-2026-04", "level");
        foreach (var text in new[] { new string('x', 100 * 1024), new string('超', 400 * 1024), "12\u00074700", "\u202E12.47万" })
        {
            await Fill(page, Province, "ytd-2026-04", "level", text);
            await Expect(state).ToContainTextAsync("最多200个字符"); // a message that is too large would end the connection: the console would tell
        }

        await Fill(page, Province, "ytd-2026-04", "level", "<img src=x onerror=alert(1)>");
        await Expect(state).ToContainTextAsync("不能识别");
        await Expect(Cell(page, Province, "ytd-2026-04", "level")).ToHaveValueAsync("<img src=x onerror=alert(1)>");
        await Fill(page, Province, "ytd-2026-04", "level", "16.1万");
        await Expect(state).ToContainTextAsync("已保存");
        await Expect(Cell(page, Province, "ytd-2026-04", "level")).ToHaveAttributeAsync("data-seen", "16.1万"); // stored
    }

    [Fact]
    public async Task D2_a_block_from_a_spreadsheet()
    {
        var clerk = await Office.Hire("刘敏", Duty.Clerk);
        var page = await SignIn(clerk, "/work/entry?period=2026-08&indicator=service-robots");
        var first = Cell(page, "service-robots/440000", "ytd-2026-08", "level");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await first.FocusAsync();
        await page.EvaluateAsync("""
            () => { const data = new DataTransfer(); data.setData('text/plain', '612.4万\t超10%\r\n1377.2\t12.5%\r\n');
                    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
            """);
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "粘贴预览" });
        await Expect(dialog).ToContainTextAsync("612.4万套");
        await Expect(dialog).ToContainTextAsync("超10%");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "保存3个单元格" })).ToBeDisabledAsync();
        await Barriers.None(page, "the preview of a block");
        await dialog.GetByLabel("1,377.2万").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存4个单元格" }).ClickAsync();
        await Expect(State(page, "service-robots/000000", "ytd-2026-08", "growth")).ToContainTextAsync("已保存");
        await Expect(first).ToHaveValueAsync("612.4万");
        await Expect(Cell(page, "service-robots/000000", "ytd-2026-08", "level")).ToHaveValueAsync("1,377.2万");
    }

    [Fact]
    public async Task D3_the_press_text_is_confirmed_figure_by_figure()
    {
        var clerk = await Office.Hire("何静", Duty.Clerk);
        var page = await SignIn(clerk, "/work/press");
        await page.GetByLabel("新闻稿全文").FillAsync("2026年1—7月，广东工业机器人产量27.16万套，同比增长25.3%。天气晴好。");
        await page.GetByLabel("文件名称").FillAsync("七月运行情况");
        await page.GetByRole(AriaRole.Button, new() { Name = "识别数据" }).ClickAsync();
        await Expect(page.GetByText("识别出2个数据")).ToBeVisibleAsync();
        await Barriers.None(page, "the press page");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认并保存" }).First.ClickAsync();
        await Expect(page.GetByText("已存为草稿")).ToBeVisibleAsync();

        var entry = await Stored("ytd-2026-07", "440000");
        Assert.Equal(("27.16万", "七月运行情况"), (entry.Text, entry.DocumentTitle));
        Assert.Contains("27.16万套", entry.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D3_an_english_text_is_worked_through_without_a_pointer()
    {
        var clerk = await Office.Hire("Lin", Duty.Clerk);
        var page = await SignIn(clerk, "/en/work/press");
        await Expect(page.Locator(".press[data-ready]")).ToBeVisibleAsync();
        await page.GetByLabel("The press text").FillAsync("In the first seven months of 2026, service robot output in Guangdong rose 9.3% to 5.12 million sets, ranking first nationwide in growth.");
        await page.GetByLabel("Title").FillAsync("July figures");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the figures" }).PressAsync("Enter");
        var confirm = page.GetByRole(AriaRole.Button, new() { Name = "Confirm and save" });
        await Expect(confirm).ToHaveCountAsync(2); // the rank is one of growth and is not proposed
        await Barriers.None(page, "the press page in English");
        await confirm.First.PressAsync("Enter");
        await Expect(confirm).ToHaveCountAsync(1);
        await Expect(confirm).ToBeFocusedAsync(); // the next
        await page.Keyboard.PressAsync("Enter");
        await Expect(confirm).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-found]")).ToBeFocusedAsync();

        await using var db = await Office.Open();
        Assert.Equal(["+9.3%", "5.12 million"], await db.Entries.Where(row => row.Indicator == "service-robots" && row.DocumentTitle == "July figures").Select(row => row.Text).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task D3_a_press_text_outlives_the_page_and_its_claims_are_kept()
    {
        var clerk = await Office.Hire("沈一鸣", Duty.Clerk);
        var page = await SignIn(clerk, "/work/press");
        await Expect(page.Locator(".press[data-ready]")).ToBeVisibleAsync();
        await page.GetByLabel("新闻稿全文").FillAsync("2025年，广东工业机器人产量连续六年位居全国第一。天气晴好。"); // never left: what is pasted is told at once
        await Expect(page.GetByText("已自动保存")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("新闻稿全文")).ToHaveValueAsync("2025年，广东工业机器人产量连续六年位居全国第一。天气晴好。");

        await Expect(page.Locator(".press[data-ready]")).ToBeVisibleAsync();
        await page.GetByLabel("文件名称").FillAsync("全年运行情况");
        await page.GetByRole(AriaRole.Button, new() { Name = "识别数据" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认并保存表述" }).ClickAsync();
        await Expect(page.GetByText("表述已保存")).ToBeVisibleAsync();
        await Expect(page.GetByText("已自动保存")).ToBeVisibleAsync();
        await Barriers.None(page, "the press page with a claim");
        await page.ReloadAsync();
        await Expect(page.GetByText("表述已保存")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task D4_and_D5_what_cannot_be_right_is_blocked_and_what_is_unusual_is_explained()
    {
        var clerk = await Office.Hire("周宁", Duty.Clerk);
        var page = await SignIn(clerk, "/work/entry?period=2026-10&indicator=industrial-robots");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        await page.GetByLabel("本部门统计").First.CheckAsync();
        await Fill(page, Nation, "ytd-2026-10", "level", "700000"); // below January–August
        await Fill(page, Nation, "ytd-2026-10", "growth", "16.1%");
        await Fill(page, Province, "ytd-2026-10", "level", "80万"); // more than the nation
        await Expect(State(page, Province, "ytd-2026-10", "level")).ToContainTextAsync("矛盾");
        await Cell(page, Province, "ytd-2026-10", "level").FocusAsync();
        await Expect(page.Locator(".entry-findings")).ToContainTextAsync("100,000"); // by how much
        var refused = await Submit(page);
        await Expect(refused.GetByText("广东省").First).ToBeVisibleAsync();
        Assert.Equal(Stage.Draft, (await Stored("ytd-2026-10", "440000")).Stage);
        await refused.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0); // what lies behind an open dialog takes no keys

        await Fill(page, Province, "ytd-2026-10", "level", "30.12万");
        await Fill(page, Province, "ytd-2026-10", "share", "50%"); // possible, but 301,200 of 700,000 is another share
        await Expect(State(page, Province, "ytd-2026-10", "share")).ToContainTextAsync("说明");
        await Cell(page, Province, "ytd-2026-10", "share").FocusAsync();
        await Expect(page.Locator(".entry-findings")).ToContainTextAsync("相差7个百分点");
        await page.GetByLabel("情况说明").FillAsync("按另一口径计算");
        await page.Keyboard.PressAsync("Tab");
        await Expect(State(page, Province, "ytd-2026-10", "share")).Not.ToContainTextAsync("说明");
        await Submit(page);
        await Expect(State(page, Province, "ytd-2026-10", "share")).ToContainTextAsync("待审核");
        Assert.Equal("按另一口径计算", (await Stored("ytd-2026-10", "440000", Core.Observations.Measure.Share)).Explanation);
    }

    [Fact]
    public async Task D11_two_people_in_one_cell()
    {
        var (one, two) = (await Office.Hire("郑一", Duty.Clerk), await Office.Hire("吴二", Duty.Clerk));
        var first = await SignIn(one, "/work/entry?period=2026-06&indicator=industrial-robots");
        await Expect(first.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        var second = await SignIn(two, "/work/entry?period=2026-06&indicator=industrial-robots");
        await Expect(second.Locator(".entry[data-ready]")).ToBeVisibleAsync(); // both saw the empty cell
        await Fill(first, Province, "ytd-2026-06", "level", "21.5万");
        await Expect(State(first, Province, "ytd-2026-06", "level")).ToContainTextAsync("已保存");
        await Fill(second, Province, "ytd-2026-06", "level", "22.5万");

        var dialog = second.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("21.5万");
        await Expect(dialog).ToContainTextAsync("22.5万");
        await Expect(dialog).ToContainTextAsync("郑一");
        await Barriers.None(second, "the two values");
        Assert.Equal("21.5万", (await Stored("ytd-2026-06", "440000")).Text);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "用我填写的" }).ClickAsync();
        await Expect(State(second, Province, "ytd-2026-06", "level")).ToContainTextAsync("已保存");
        Assert.Equal("22.5万", (await Stored("ytd-2026-06", "440000")).Text);
    }

    [Fact]
    public async Task The_guide_and_the_sheet_in_English_have_no_barriers()
    {
        var clerk = await Office.Hire("Lin", Duty.Clerk);
        var page = await SignIn(clerk, "/en/work/entry?period=2026-09");
        await Expect(page.Locator("table input").First).ToBeVisibleAsync();
        await Barriers.None(page, "the sheet in English");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Five-minute guide" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Five-minute guide");
        await Barriers.None(page, "the guide in English");
    }

    private async Task<EntryRow> Stored(string period, string region, Core.Observations.Measure measure = Core.Observations.Measure.Level)
    {
        await using var db = await Office.Open();
        return await db.Entries.SingleAsync(
            row => row.Indicator == "industrial-robots" && row.Region == region && row.Period == Core.Periods.Period.Parse(period) && row.Measure == measure,
            TestContext.Current.CancellationToken);
    }

    private static async Task Fill(IPage page, string place, string period, string measure, string text)
    {
        await Cell(page, place, period, measure).FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    private static async Task<ILocator> Submit(IPage page)
    {
        await page.Locator(".entry-actions").GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("提交审核") }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "提交结果" })).ToBeVisibleAsync();
        return dialog;
    }

    internal static ILocator Cell(IPage page, string place, string period, string measure) => page.Locator($"input[data-cell='{place}/{period}/{measure}']");

    internal static ILocator State(IPage page, string place, string period, string measure) => page.Locator($"#cell-{place.Replace('/', '-')}-{period}-{measure}-state");
}
