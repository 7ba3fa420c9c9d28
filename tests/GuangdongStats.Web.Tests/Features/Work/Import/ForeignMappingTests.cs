using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Features.Work.Import;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Import;

/// <summary>A department's own sheet: it is proposed, asked about, confirmed, kept, and known again. The figures are made up.</summary>
public sealed class ForeignMappingTests : EntryContext, IClassFixture<ReadingSite>
{
    private const string Clear =
        """
        2026年1—5月各市工业机器人产量
        地区|产量（万套）|同比增长（%）
        广州市|1.52|12.5
        深圳市|4.31|33
        注：虚构数据。
        """, Doubtful =
        """
        2026年1—6月分市机械手产量
        地区|产量|同比增长（%）
        广州市|1.72|13.5
        合计|9.31|30
        """;

    private readonly UploadRoom room = new(Options.Create(new UploadLimits()));

    public ForeignMappingTests(ReadingSite site)
        : base(site)
    {
        Services.AddSingleton(room);
        Services.AddSingleton(site.Services.GetRequiredService<ImportPreviews>());
        Services.AddSingleton(site.Services.GetRequiredService<SheetLayoutDesk>());
        JSInterop.SetupModule("/Features/Work/Import/ImportSheet.razor.js").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task A_sheet_that_reads_clearly_is_confirmed_and_taken_over_like_a_template()
    {
        var (clerk, sheet) = await Open();
        Upload(sheet, "五月.xlsx", Clear);
        sheet.WaitForAssertion(() => Assert.Contains("核对表头的含义", sheet.Markup, StringComparison.Ordinal));
        Assert.Contains("水平值 · 万套", Words.Of(Row(sheet, "B")), StringComparison.Ordinal);
        Assert.Contains("1.52、4.31", Words.Of(Row(sheet, "B")), StringComparison.Ordinal);
        Assert.Contains("广州市", Words.Of(Row(sheet, "3")), StringComparison.Ordinal);

        await Untick(sheet);
        await Button(sheet, "按此读取 4 个数据").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.Contains("新填 4 个", sheet.Markup, StringComparison.Ordinal));
        Assert.Null(await Stored(clerk, City("440100", "ytd-2026-05"))); // nothing by looking
        await Accept(sheet);
        await Button(sheet, "写入 4 个草稿").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-done")));
        Assert.Equal("1.52万套", (await Stored(clerk, City("440100", "ytd-2026-05")))!.Text);

        Upload(sheet, "五月.xlsx", Clear);
        sheet.WaitForAssertion(() => Assert.NotNull(Button(sheet, "按此读取 4 个数据")));
        await Untick(sheet);
        await Button(sheet, "按此读取 4 个数据").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.Contains("导入不会改变任何数据", sheet.Markup, StringComparison.Ordinal));
        Assert.Empty(await Layouts(clerk));
    }

    [Fact]
    public async Task What_is_doubtful_asks_and_the_answers_are_kept_for_the_next_month()
    {
        var (clerk, sheet) = await Open();
        Upload(sheet, "六月.xlsx", Doubtful);
        sheet.WaitForAssertion(() => Assert.Contains("还不知道指标，例如 B3", sheet.Markup, StringComparison.Ordinal));
        Assert.Contains("是哪里的合计", Words.Of(Row(sheet, "4")), StringComparison.Ordinal);
        Assert.True(Button(sheet, "按此读取").HasAttribute("disabled"));

        await Field(sheet.Find(".import-mapping > .import-meaning"), "指标").ChangeAsync("industrial-robots");
        Assert.Contains("还不知道计量单位，例如 B3", sheet.Markup, StringComparison.Ordinal);
        await Field(sheet.Find(".import-mapping > .import-meaning"), "计量单位").ChangeAsync("亿元");
        Assert.Contains("计量单位与指标不符", sheet.Markup, StringComparison.Ordinal);
        await Field(sheet.Find(".import-mapping > .import-meaning"), "计量单位").ChangeAsync("箩筐");
        Assert.Contains("没有认出这个单位", sheet.Markup, StringComparison.Ordinal);
        await Field(sheet.Find(".import-mapping > .import-meaning"), "计量单位").ChangeAsync("万套");
        await Field(Row(sheet, "4"), "地区").ChangeAsync("440000");
        await Row(sheet, "4").QuerySelector("button")!.ClickAsync(new());
        Assert.False(Button(sheet, "按此读取 4 个数据").HasAttribute("disabled"));

        await sheet.Find(".import-mapping input[maxlength='80']").InputAsync("分市月报");
        await Button(sheet, "按此读取 4 个数据").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.Contains("新填 4 个", sheet.Markup, StringComparison.Ordinal));
        Assert.Equal("分市月报", Assert.Single(await Layouts(clerk)).Name);

        var (_, next) = await Open(); // another clerk, a month later
        Upload(next, "七月.xlsx", Doubtful.Replace("1—6月", "1—7月", StringComparison.Ordinal).Replace("1.72", "1.99", StringComparison.Ordinal));
        next.WaitForAssertion(() => Assert.Contains("认出了已保存的版式“分市月报”", next.Markup, StringComparison.Ordinal));
        await Button(next, "按此读取 4 个数据").ClickAsync(new());
        next.WaitForAssertion(() => Assert.Contains("1.99万套", next.Markup, StringComparison.Ordinal));
        Assert.Contains("广州市", Words.Of(next.Find("table.import-table")), StringComparison.Ordinal);
        await RemoveAll(clerk);
    }

    [Fact]
    public async Task A_row_may_be_left_out_and_what_was_answered_is_still_there_when_one_comes_back()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "五月.xlsx", Clear.Replace("注：虚构数据。", "珠三角|9|9", StringComparison.Ordinal));
        sheet.WaitForAssertion(() => Assert.Contains("目录里没有“珠三角”", sheet.Markup, StringComparison.Ordinal));
        await Row(sheet, "5").QuerySelector("input[type=checkbox]")!.ChangeAsync(true);
        await Row(sheet, "5").QuerySelector("button")!.ClickAsync(new());
        await Untick(sheet);
        await Button(sheet, "按此读取 4 个数据").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll("table.import-table")));
        await Button(sheet, "返回核对表头").ClickAsync(new());
        Assert.Contains("不读取", Words.Of(Row(sheet, "5")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_rows_that_ask_can_be_left_out_together()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "五月.xlsx", Clear.Replace("注：虚构数据。", string.Join('\n', Enumerable.Range(0, 40).Select(i => $"虚构县{(char)('甲' + i)}|9|9")), StringComparison.Ordinal));
        sheet.WaitForAssertion(() => Assert.Contains("还有 40 行或列要请您说明", sheet.Markup, StringComparison.Ordinal));
        Assert.Equal(15, sheet.FindAll("table.import-lines fieldset").Count); // the others open as these are decided
        await Button(sheet, "要说明的 40 行都不读取").ClickAsync(new());
        await Untick(sheet);
        Assert.False(Button(sheet, "按此读取 4 个数据").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Where_headings_stand_can_be_moved_but_not_under_the_figures()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "五月.xlsx", Clear);
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-shape")));
        await Field(sheet.Find(".import-shape"), "数据第一行").ChangeAsync("4");
        Assert.NotNull(Button(sheet, "按此读取 2 个数据"));
        await Field(sheet.Find(".import-shape"), "数据第一行").ChangeAsync("1");
        Assert.Contains("位置不对", sheet.Markup, StringComparison.Ordinal);
        Assert.NotNull(Button(sheet, "按此读取 2 个数据"));
    }

    [Theory]
    [InlineData("zh-CN", "没有找到数据表")]
    [InlineData("en", "No table of figures was found")]
    public async Task A_workbook_without_a_table_says_so(string culture, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var (_, sheet) = await Open();
        Upload(sheet, "a.xlsx", "甲|乙");
        sheet.WaitForAssertion(() => Assert.Contains(words, Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hostile_words_in_headings_are_shown_as_words()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "a.xlsx", "<b>表</b>\n<script>x</script>|=cmd|产量\n<i>广州</i>|1|2");
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-mapping")));
        Assert.Empty(sheet.FindAll("script, b, i"));
    }

    [Fact]
    public async Task A_saved_layout_can_be_removed_and_taken_back()
    {
        var clerk = await Hire(Duty.Clerk);
        var desk = Services.GetRequiredService<SheetLayoutDesk>();
        await desk.Save(clerk, "旧表", Core.SheetLayouts.SheetFingerprint.Of(["旧"]), new(new(), null, [], []), null, Cancellation);
        var list = Render<SavedLayouts>(parameters => parameters.Add(list => list.Who, () => Task.FromResult<Actor?>(clerk)));
        await list.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        list.WaitForAssertion(() => Assert.Contains("旧表", Words.Of(list.Find("li")), StringComparison.Ordinal));
        await list.Find("li button").ClickAsync(new());
        list.WaitForAssertion(() => Assert.Contains("已删除版式“旧表”", list.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(await Layouts(clerk), layout => layout.Name == "旧表");
        await list.FindAll("button").First(button => Words.Of(button) == "撤销").ClickAsync(new());
        list.WaitForAssertion(() => Assert.Contains("旧表", Words.Of(list.Find("ul")), StringComparison.Ordinal));
        await RemoveAll(clerk);
    }

    private static FigureKey City(string region, string period) => new("industrial-robots", region, Period.Parse(period), Measure.Level);

    private static IElement Row(IRenderedComponent<ImportSheet> sheet, string line) =>
        sheet.FindAll("table.import-lines tbody tr").First(row => Words.Of(row.QuerySelector("th")!) == line);

    private static IElement Field(IElement within, string label) =>
        within.QuerySelectorAll("label").First(one => Words.Of(one).StartsWith(label, StringComparison.Ordinal)).QuerySelector("select, input")!;

    private static IElement Button(IRenderedComponent<ImportSheet> sheet, string words) =>
        sheet.FindAll("button").First(button => Words.Of(button).StartsWith(words, StringComparison.Ordinal));

    /// <summary>The layout is not to be kept.</summary>
    private static Task Untick(IRenderedComponent<ImportSheet> sheet) => sheet.Find(".import-mapping fieldset.entry-source input[type=checkbox]").ChangeAsync(false);

    private static async Task Accept(IRenderedComponent<ImportSheet> sheet)
    {
        await sheet.Find("input[name=import-source]").ChangeAsync(true); // own statistics
        if (sheet.FindAll("section > p > label > input[type=checkbox]") is [var tick, ..])
        {
            await tick.ChangeAsync(true);
        }
    }

    private static void Upload(IRenderedComponent<ImportSheet> sheet, string name, string table) =>
        sheet.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(MadeTable.Bytes(table), name));

    private async Task<(Actor Clerk, IRenderedComponent<ImportSheet> Sheet)> Open()
    {
        var clerk = await Hire(Duty.Clerk);
        return (clerk, Render<ImportSheet>(parameters => parameters.Add(sheet => sheet.Who, () => Task.FromResult<Actor?>(clerk))));
    }

    private async Task<IReadOnlyList<SavedSheetLayout>> Layouts(Actor clerk) => (await Services.GetRequiredService<SheetLayoutDesk>().Read(clerk.AccountId, Cancellation))!;

    /// <summary>They are the office's, and this one is all tests'.</summary>
    private async Task RemoveAll(Actor clerk)
    {
        foreach (var layout in await Layouts(clerk))
        {
            await Services.GetRequiredService<SheetLayoutDesk>().Remove(clerk, layout.Id, layout.Version, Cancellation);
        }
    }
}
