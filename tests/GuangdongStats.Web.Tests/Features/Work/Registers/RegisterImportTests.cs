using Bunit;
using ClosedXML.Excel;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Registers;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Features.Work.Registers;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Matters;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Registers;

public sealed class RegisterImportTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(MatterDesk), typeof(MatterDrafts), typeof(RegisterImports)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddTransient<MatterWords>();
        Services.AddSingleton(new UploadRoom(Options.Create(new UploadLimits())));
    }

    [Fact]
    public async Task A_filled_register_shows_what_would_change_and_becomes_drafts()
    {
        var clerk = await SignIn(Duty.Clerk);
        var known = (await Site.Services.GetRequiredService<Data.Queries.RegistersAsOf>().Entries(MatterKind.Park, Site.Clock.Now.UtcDateTime, Cancellation)).Take(3).ToList();
        var import = Upload(clerk, MatterKind.Park, RegisterTemplate.Write(
            RegisterLayout.Of(MatterKind.Park), [known[0], known[1].With(RegisterLayout.Focus, "虚构方向"), MadeMatter.MadeUpPark()], Language.Chinese).ToArray());

        import.WaitForAssertion(() => Assert.Contains("3个条目，其中2个会成为草稿", import.Markup, StringComparison.Ordinal));
        Assert.Equal(["修改", "新增", "不变"], import.FindAll("table.work-table:not(.matter-diff) > tbody > tr").Select(row => Words.Of(row.Children[2])).OrderBy(word => word switch { "修改" => 0, "新增" => 1, _ => 2 }));
        Assert.Empty(await Drafts(clerk)); // nothing is stored by looking
        await import.FindAll("button").Single(button => Words.Of(button) == "存为草稿（2个）").ClickAsync(new());
        import.WaitForAssertion(() => Assert.Contains("存为2个草稿", import.Markup, StringComparison.Ordinal));
        Assert.Equal(new[] { "park-made-up", known[1].Key.Code }.Order(StringComparer.Ordinal), (await Drafts(clerk)).Select(draft => draft.Key.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_programmes_items_come_back_from_their_sheet()
    {
        var clerk = await SignIn(Duty.Clerk);
        var entry = RegisterEntry.Of(new(MatterKind.Programme, "plan-made-up"), [new(RegisterLayout.KindOf, "plan"), new(RegisterLayout.NameZh, "虚构方案")],
            [[new(RegisterLayout.ItemZh, "=1+1")], [new(RegisterLayout.ItemZh, "任务二"), new(RegisterLayout.TargetYear, "2027")]]);
        var import = Upload(clerk, MatterKind.Programme, RegisterTemplate.Write(entry.Layout, [entry], Language.English).ToArray());
        await import.FindAll("button").Single(button => Words.Of(button) == "存为草稿（1个）").ClickAsync(new());
        import.WaitForAssertion(() => Assert.Contains("存为1个草稿", import.Markup, StringComparison.Ordinal));
        Assert.Equal(entry.ToJson(), Assert.Single(await Site.Services.GetRequiredService<MatterDrafts>().List(clerk.AccountId, [MatterKind.Programme], Cancellation)).Json);
    }

    [Fact]
    public async Task A_wrong_code_stops_the_file_and_names_the_cell()
    {
        var clerk = await SignIn(Duty.Clerk);
        var wrong = RegisterEntry.Of(new(MatterKind.Park, "Park Made Up"), [new(RegisterLayout.NameZh, "虚构园")], []);
        var import = Upload(clerk, MatterKind.Park, RegisterTemplate.Write(wrong.Layout, [wrong], Language.Chinese).ToArray());
        import.WaitForAssertion(() => Assert.Contains("园区和试验区!B5 代码“Park Made Up”应以小写字母开头", Words.Of(import.Find("li.release-error")), StringComparison.Ordinal));
        Assert.DoesNotContain(import.FindAll("button"), button => Words.Of(button).StartsWith("存为草稿", StringComparison.Ordinal));
        Assert.Empty(await Drafts(clerk));
    }

    [Fact]
    public async Task The_file_comes_back_with_each_wrong_cell_marked_and_can_be_mended_and_taken_in()
    {
        var clerk = await SignIn(Duty.Clerk);
        var wrong = RegisterEntry.Of(new(MatterKind.Programme, "plan-made-up"), [new(RegisterLayout.KindOf, "dream"), new(RegisterLayout.NameZh, "虚构方案")],
            [[new(RegisterLayout.ItemZh, "任务一")], [new(RegisterLayout.ItemZh, "任务二"), new(RegisterLayout.TargetYear, "九月")]]);
        var import = Upload(clerk, MatterKind.Programme, RegisterTemplate.Write(wrong.Layout, [wrong], Language.Chinese).ToArray());
        import.WaitForAssertion(() => Assert.Contains("会成为草稿", import.Markup, StringComparison.Ordinal));
        var button = import.FindComponent<MarkedCopyButton>().Instance;

        using var copy = new XLWorkbook(MarkedCopy.Write(button.Workbook, button.Marks));
        var sheet = copy.Worksheets.First();
        var columns = sheet.Row(3).CellsUsed().ToDictionary(cell => cell.GetString(), cell => cell.Address.ColumnNumber);
        Assert.StartsWith("类别：“dream”不在可选值之中", sheet.Cell(5, columns[RegisterLayout.KindOf]).Comment.Text, StringComparison.Ordinal);
        Assert.Contains("来源", sheet.Cell(5, columns[RegisterLayout.SourceId]).Comment.Text, StringComparison.Ordinal); // empty, and has to be filled
        Assert.Equal(XLFillPatternValues.Solid, sheet.Cell(5, columns[RegisterLayout.SourceId]).Style.Fill.PatternType);
        var items = copy.Worksheet("条目");
        var year = items.Row(3).CellsUsed().Single(cell => cell.GetString() == RegisterLayout.TargetYear).Address.ColumnNumber;
        Assert.False(items.Cell(5, year).HasComment);
        Assert.StartsWith("第2条 · 目标年份：“九月”不是年份", items.Cell(6, year).Comment.Text, StringComparison.Ordinal);

        // Mended in the copy, it is read like the file it was made from.
        sheet.Cell(5, columns[RegisterLayout.KindOf]).Value = "plan";
        items.Cell(6, year).Value = "2027";
        using var mended = new MemoryStream();
        copy.SaveAs(mended);
        import = Upload(clerk, MatterKind.Programme, mended.ToArray());
        import.WaitForAssertion(() => Assert.Contains("存为草稿（1个）", import.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("九月", import.Markup, StringComparison.Ordinal);
        Assert.Contains("来源", Words.Of(import.Find("p.release-warning")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_register_or_another_one_is_said()
    {
        var clerk = await SignIn(Duty.Clerk);
        var import = Upload(clerk, MatterKind.Scenario, RegisterTemplate.Write(RegisterLayout.Of(MatterKind.Park), [], Language.Chinese).ToArray());
        import.WaitForAssertion(() => Assert.Contains("这是“园区和试验区”的工作簿", import.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        import = Upload(clerk, MatterKind.Park, "not a workbook"u8.ToArray());
        import.WaitForAssertion(() => Assert.Contains("名录没有变化。", import.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_in_the_sheet_is_told_and_taken_all_the_same()
    {
        var clerk = await SignIn(Duty.Clerk);
        using var book = new XLWorkbook(RegisterTemplate.Write(RegisterLayout.Of(MatterKind.Park), [MadeMatter.MadeUpPark()], Language.Chinese));
        var sheet = book.Worksheets.First();
        sheet.Row(5).Hide();
        sheet.Column(3).Hide();
        using var file = new MemoryStream();
        book.SaveAs(file);
        var import = Upload(clerk, MatterKind.Park, file.ToArray());
        import.WaitForAssertion(() => Assert.Equal(
            ["园区和试验区!C5 C 列是隐藏的，仍已读入", "园区和试验区!B5 这一行是隐藏的，仍已读入"], import.FindAll("li.release-warning").Select(Words.Of)));
        await import.FindAll("button").Single(button => Words.Of(button) == "存为草稿（1个）").ClickAsync(new());
        import.WaitForAssertion(() => Assert.Contains("存为1个草稿", import.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_who_has_to_wait_is_told()
    {
        var clerk = await SignIn(Duty.Clerk);
        var turn = await Services.GetRequiredService<UploadRoom>().Enter(clerk.AccountId, () => { }, Cancellation);
        var import = Render<RegisterImport>(parameters => parameters.Add(form => form.Kind, MatterKind.Park).Add(form => form.Who, () => Task.FromResult<Actor?>(clerk)));
        var file = RegisterTemplate.Write(RegisterLayout.Of(MatterKind.Park), [MadeMatter.MadeUpPark()], Language.Chinese).ToArray();
        var uploading = Task.Run(() => import.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file, "名录.xlsx")), Cancellation); // which returns once it was read
        import.WaitForAssertion(() => Assert.Contains("轮到您时自动开始", import.Markup, StringComparison.Ordinal));
        turn.Dispose();
        await uploading.WaitAsync(Cancellation);
        import.WaitForAssertion(() => Assert.Contains("存为草稿（1个）", import.Markup, StringComparison.Ordinal));
    }

    private IRenderedComponent<RegisterImport> Upload(Actor actor, MatterKind kind, byte[] content)
    {
        var import = Render<RegisterImport>(parameters => parameters.Add(form => form.Kind, kind).Add(form => form.Who, () => Task.FromResult<Actor?>(actor)));
        import.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, "名录.xlsx"));
        import.WaitForAssertion(() => Assert.True(import.FindAll("button").Count > 0 || import.Find("[role=alert]").TextContent.Trim().Length > 0));
        return import;
    }

    private Task<IReadOnlyList<MatterState>> Drafts(Actor clerk) => Site.Services.GetRequiredService<MatterDrafts>().List(clerk.AccountId, [MatterKind.Park], Cancellation);
}
