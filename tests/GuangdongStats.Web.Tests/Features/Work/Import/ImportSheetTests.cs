using System.Globalization;
using System.IO.Compression;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Features.Work.Import;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Import;

public sealed class ImportSheetTests : EntryContext, IClassFixture<ReadingSite>
{
    private readonly UploadRoom room = new(Options.Create(new UploadLimits()));

    public ImportSheetTests(ReadingSite site)
        : base(site)
    {
        Services.AddSingleton(room);
        Services.AddSingleton(site.Services.GetRequiredService<ImportPreviews>());
        Services.AddSingleton(site.Services.GetRequiredService<SheetLayoutDesk>());
        JSInterop.SetupModule("/Features/Work/Import/ImportSheet.razor.js").Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData("zh-CN", "选择或拖入")]
    [InlineData("en", "Choose an .xlsx file")]
    public async Task It_asks_for_a_file_and_says_how_large_one_may_be(string culture, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var (_, sheet) = await Open();
        Assert.Contains(words, Words.Of(sheet.Find("label.import-file")), StringComparison.Ordinal);
        Assert.Contains("10 MB", sheet.Markup, StringComparison.Ordinal);
    }

    /// <summary>Every report that the site gives out, edited or not, comes back to the same words: what to use instead.</summary>
    [Theory]
    [InlineData("zh-CN", "请下载填报模板填写")]
    [InlineData("en", "fill the template")]
    public async Task A_report_of_the_site_is_refused_and_says_what_to_use_instead(string culture, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var (_, sheet) = await Open();
        foreach (var (_, address) in EveryWorkbook.AddressesOfPublished.Where(file => file.File.EndsWith(culture, StringComparison.Ordinal)))
        {
            using var edited = await Site.Workbook(address);
            edited.Worksheets.First(one => one.AutoFilter.IsEnabled).Cell(2, 3).SetValue(123_456);
            using var file = new MemoryStream();
            edited.SaveAs(file);
            Upload(sheet, "report.xlsx", file.ToArray());
            sheet.WaitForAssertion(() => Assert.Contains(words, Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal));
            Assert.Empty(sheet.FindAll("table, select"));
        }
    }

    [Theory]
    [InlineData("zh-CN", "这不是 Excel 工作簿", "没有写入任何数据")]
    [InlineData("en", "This is not an Excel workbook", "Nothing was entered")]
    public async Task A_file_that_is_no_workbook_is_refused_with_its_reason(string culture, string reason, string unchanged)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var (_, sheet) = await Open();
        Upload(sheet, "a.xlsx", "地区,产量"u8.ToArray());
        sheet.WaitForAssertion(() => Assert.Contains(reason, Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal));
        Assert.Contains(unchanged, Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll("table"));
    }

    [Fact]
    public async Task A_template_is_looked_at_first_and_then_taken_over_whole()
    {
        var (clerk, sheet) = await Open();
        Upload(sheet, "九月.xlsx", await Template((Measure.Level, "30.12万"), (Measure.Growth, "21.5%")));
        sheet.WaitForAssertion(() => Assert.Contains("新填 2 个", sheet.Markup, StringComparison.Ordinal));
        Assert.Null(await Stored(clerk, Key("ytd-2026-09"))); // nothing by looking

        await sheet.Find("input[name=import-source]").ChangeAsync(true); // own statistics
        foreach (var seen in sheet.FindAll(".entry-radio input[type=checkbox]")) // where another test has entered the month before, its figures ask
        {
            await seen.ChangeAsync(true);
        }

        await Button(sheet, "写入 2 个草稿").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.Contains("已写入 2 个草稿，来自 九月.xlsx", Words.Of(sheet.Find(".import-done")), StringComparison.Ordinal));
        Assert.Equal("work/entry?period=2026-09", sheet.Find(".import-done a").GetAttribute("href"));
        var entry = (await Stored(clerk, Key("ytd-2026-09")))!;
        Assert.Equal(("30.12万", true), (entry.Text, entry.Details.Source.IsOwnStatistics));

        Upload(sheet, "九月.xlsx", await Template((Measure.Level, "30.12万"), (Measure.Growth, "21.5%")));
        sheet.WaitForAssertion(() => Assert.Contains("导入不会改变任何数据", sheet.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(sheet.FindAll("button"), button => Words.Of(button).StartsWith("写入", StringComparison.Ordinal));
    }

    /// <summary>Out, changed in one cell, in again: that cell and no other differs.</summary>
    [Fact]
    public async Task A_template_that_went_out_filled_comes_back_with_what_was_edited_in_it()
    {
        var (clerk, sheet) = await Open();
        await Desk.Save(clerk, new(Key("ytd-2026-08"), "31.5万", ""), Cancellation);
        await Desk.Save(clerk, new(Key("ytd-2026-08", Measure.Growth), "-3.2%", ""), Cancellation);
        var exported = await Template("industrial-robots", Period.YearToDate(2026, 8), (Measure.Level, "31.5万"), (Measure.Growth, "-3.2%"));
        Upload(sheet, "八月.xlsx", exported);
        sheet.WaitForAssertion(() => Assert.Contains("与现有相同 2 个", sheet.Markup, StringComparison.Ordinal));

        Upload(sheet, "八月.xlsx", Edited(exported, "31.5万", "31.9万"));
        sheet.WaitForAssertion(() => Assert.Contains("修改草稿 1 个", sheet.Markup, StringComparison.Ordinal));
        Assert.Contains("与现有相同 1 个", sheet.Markup, StringComparison.Ordinal);
        var row = Words.Of(sheet.Find("tr[data-cell='industrial-robots/440000/ytd-2026-08/level']"));
        Assert.Contains("31.9万", row, StringComparison.Ordinal);
        Assert.Contains("草稿：31.5万", row, StringComparison.Ordinal);
        await Confirm(sheet);
        await Button(sheet, "写入 1 个草稿").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-done")));
        Assert.Equal("31.9万", (await Stored(clerk, Key("ytd-2026-08")))!.Text);
        Assert.Equal("-3.2%", (await Stored(clerk, Key("ytd-2026-08", Measure.Growth)))!.Text);
    }

    [Fact]
    public async Task A_doubtful_cell_is_asked_and_may_be_left_out()
    {
        var (clerk, sheet) = await Open();
        Upload(sheet, "a.xlsx", await Template("service-robots", (Measure.Level, "12.47"), (Measure.Growth, "3.5%")));
        sheet.WaitForAssertion(() => Assert.Contains("还有 1 格", sheet.Markup, StringComparison.Ordinal));
        Assert.True(Button(sheet, "写入").HasAttribute("disabled"));

        await sheet.FindAll("fieldset.entry-ask input")[0].ChangeAsync(true);
        await Confirm(sheet);
        Assert.False(Button(sheet, "写入 2 个草稿").HasAttribute("disabled"));
        await sheet.FindAll("fieldset.entry-ask input").Last().ChangeAsync(true);
        await Button(sheet, "写入 1 个草稿").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-done")));
        Assert.Null(await Stored(clerk, Key("ytd-2026-09") with { Indicator = "service-robots" }));
        Assert.Equal("3.5%", (await Stored(clerk, Key("ytd-2026-09", Measure.Growth) with { Indicator = "service-robots" }))!.Text);
    }

    [Fact]
    public async Task A_cell_that_is_not_understood_is_named_and_stops_the_sheet()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "a.xlsx", await Template((Measure.Level, "很多"), (Measure.Growth, "3.5%")));
        sheet.WaitForAssertion(() => Assert.Contains("数据!F8", Words.Of(sheet.Find(".import-findings")), StringComparison.Ordinal));
        Assert.Contains("不能导入 1 处", sheet.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.FindAll("button"), button => Words.Of(button).StartsWith("写入", StringComparison.Ordinal));
        Assert.NotNull(Button(sheet, "下载标注了问题的副本"));

        await Button(sheet, "换一个文件").ClickAsync(new());
        Assert.Empty(sheet.FindAll("table"));
    }

    [Fact]
    public async Task Hostile_words_in_a_file_are_shown_as_words()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "<b>x</b>.xlsx", await Template((Measure.Level, "<script>alert(1)</script>")));
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll(".import-findings")));
        Assert.Empty(sheet.FindAll("script, b"));
    }

    [Fact]
    public async Task One_who_has_to_wait_is_told()
    {
        var (clerk, sheet) = await Open();
        var turn = await room.Enter(clerk.AccountId, () => { }, Cancellation);
        var template = await Template((Measure.Level, "30万"));
        var uploading = Task.Run(() => Upload(sheet, "a.xlsx", template), Cancellation); // which returns once it was read
        sheet.WaitForAssertion(() => Assert.Contains("轮到您时自动开始", sheet.Markup, StringComparison.Ordinal));
        turn.Dispose();
        await uploading.WaitAsync(Cancellation);
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll("table")));
    }

    [Fact]
    public async Task A_cell_that_a_colleague_changed_since_the_look_stops_it_and_shows_both()
    {
        var (_, sheet) = await Open();
        Upload(sheet, "a.xlsx", await Template((Measure.Share, "41%")));
        sheet.WaitForAssertion(() => Assert.NotEmpty(sheet.FindAll("table")));
        var colleague = await Hire(Duty.Clerk);
        await Desk.Save(colleague, new(Key("ytd-2026-09", Measure.Share), "42%", ""), Cancellation);
        await Confirm(sheet);
        await Button(sheet, "写入 1 个草稿").ClickAsync(new());
        sheet.WaitForAssertion(() => Assert.Contains("没有写入任何数据。数据!H8", Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal));
        Assert.Contains("42%", Words.Of(sheet.Find("table")), StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ImportSheet> sheet, string words) =>
        sheet.FindAll("button").First(button => Words.Of(button).StartsWith(words, StringComparison.Ordinal));

    /// <summary>Ticks that the remarks were looked at, where there are any.</summary>
    private static async Task Confirm(IRenderedComponent<ImportSheet> sheet)
    {
        if (sheet.FindAll("input[type=checkbox]") is [var tick, ..])
        {
            await tick.ChangeAsync(true);
        }
    }

    private static void Upload(IRenderedComponent<ImportSheet> sheet, string name, byte[] content) =>
        sheet.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    private async Task<(Actor Clerk, IRenderedComponent<ImportSheet> Sheet)> Open()
    {
        var clerk = await Hire(Duty.Clerk);
        return (clerk, Render<ImportSheet>(parameters => parameters.Add(sheet => sheet.Who, () => Task.FromResult<Actor?>(clerk))));
    }

    /// <summary>The template of January to September 2026, filled.</summary>
    private Task<byte[]> Template(params (Measure Measure, string Text)[] cells) => Template("industrial-robots", cells);

    private Task<byte[]> Template(string indicator, params (Measure Measure, string Text)[] cells) => Template(indicator, Period.YearToDate(2026, 9), cells);

    /// <summary>The workbook with another text in its place, as a spreadsheet would save it.</summary>
    private static byte[] Edited(byte[] workbook, string from, string to)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("xl/sharedStrings.xml")!;
            string texts;
            using (var reader = new StreamReader(part.Open()))
            {
                texts = reader.ReadToEnd();
            }

            Assert.Contains(from, texts, StringComparison.Ordinal);
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml").Open());
            writer.Write(texts.Replace(from, to, StringComparison.Ordinal));
        }

        return file.ToArray();
    }

    private async Task<byte[]> Template(string indicator, Period period, params (Measure Measure, string Text)[] cells)
    {
        var catalogue = await Services.GetRequiredService<CatalogueReader>().Read(Cancellation);
        var slot = new TemplateSlot(
            catalogue.Indicator(indicator)!, catalogue.Region(Region.GuangdongCode)!, period, [.. cells.Select(cell => new TemplateCell(cell.Measure, cell.Text, false))], "", "", "");
        using var file = TemplateWriter.Write(new(PeriodText.Long(period, Language.Chinese), [slot], [], Language.Chinese));
        return file.ToArray();
    }
}
