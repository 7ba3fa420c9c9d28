using System.Globalization;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Bulletins;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Features.Work.Bulletins;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Bulletins;

/// <summary>The fields in which a month's text is worded, over the desk of a site of their own.</summary>
public sealed class BulletinEditorTests : BunitContext, IClassFixture<ReadingSite>
{
    private readonly ReadingSite site;
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public BulletinEditorTests(ReadingSite site)
    {
        this.site = site;
        foreach (var service in new[] { typeof(BulletinDrafts), typeof(MatterDrafts), typeof(MatterDesk) })
        {
            Services.AddSingleton(service, site.Services.GetRequiredService(service));
        }

        Services.AddLocalization();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = ReadingRequest.ChineseCulture;
    }

    [Fact]
    public async Task A_field_is_kept_when_it_is_left_and_shown_with_its_numbers()
    {
        var (clerk, month, sheet) = await Open("2025-05");
        await Words(sheet, "Chinese", "lead").ChangeAsync("工业机器人生产保持增长，共{industrial-robots.level}。");

        Assert.Contains("工业机器人生产保持增长，共12.47万套。", sheet.Find("#v-Chinese-lead").TextContent, StringComparison.Ordinal);
        Assert.Equal("工业机器人生产保持增长，共{industrial-robots.level}。", (await Stored(clerk, month))!.Of("lead")!.Text.Chinese);
        Assert.Contains(sheet.FindAll("#p-lead .wording-todo"), todo => todo.TextContent.StartsWith("中文中缺少", StringComparison.Ordinal)); // the English words still hold more numbers
    }

    [Theory]
    [InlineData("产量占全国四成。", "四")]
    [InlineData("产量<b>大增</b>。", "<b>")]
    [InlineData("产量{industrial-robots.level。", "{")]
    public async Task What_may_not_stand_stays_in_its_field_is_named_and_changes_nothing(string typed, string named)
    {
        var (clerk, month, sheet) = await Open("2024-12");
        await Words(sheet, "Chinese", "lead").ChangeAsync("产量{industrial-robots.level}。");
        var stored = await Stored(clerk, month);

        await Words(sheet, "Chinese", "lead").ChangeAsync(typed);

        Assert.Equal(typed, Words(sheet, "Chinese", "lead").GetAttribute("value"));
        Assert.Equal("true", Words(sheet, "Chinese", "lead").GetAttribute("aria-invalid"));
        Assert.Contains(named, sheet.Find("#p-lead [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(stored!.ToJson(), (await Stored(clerk, month))!.ToJson());
        await Words(sheet, "Chinese", "lead").ChangeAsync("产量{industrial-robots.level}。"); // mended
        Assert.Empty(sheet.FindAll("#p-lead [role=alert]"));
        await Button(sheet, "放弃草稿").ClickAsync(new());
    }

    [Fact]
    public async Task The_words_written_from_the_figures_come_back()
    {
        var (clerk, month, sheet) = await Open("2025-03");
        var written = Words(sheet, "English", "lead").GetAttribute("value");
        await Words(sheet, "English", "lead").ChangeAsync("Output: {industrial-robots.growth}.");
        await sheet.Find("#p-lead button").ClickAsync(new());

        Assert.Equal(written, Words(sheet, "English", "lead").GetAttribute("value"));
        Assert.False((await Stored(clerk, month))!.Of("lead")!.IsOwn);
    }

    [Fact]
    public async Task A_paragraph_is_added_with_a_registered_number_and_the_text_submitted()
    {
        var (clerk, month, sheet) = await Open("2025-08");
        await Type(sheet, "中文写法", "约3000人");
        await Type(sheet, "英文写法", "about 3,000 people");
        await Button(sheet, "登记").ClickAsync(new());
        Assert.Contains("来源", sheet.Find("aside [role=alert]").TextContent, StringComparison.Ordinal); // without a source it is not
        await Type(sheet, "来源文件名称", "企业名录");
        await sheet.Find("aside form").SubmitAsync();
        Assert.Empty(sheet.FindAll("aside [role=alert]"));

        await Button(sheet, "在“机器人产量”中增加一段").ClickAsync(new());
        await Words(sheet, "Chinese", "added-1").ChangeAsync("从业人员{own.1}。");
        await Words(sheet, "English", "added-1").ChangeAsync("It employed {own.1}.");
        Assert.Contains("从业人员约3000人。", sheet.Find("#v-Chinese-added-1").TextContent, StringComparison.Ordinal);
        await Button(sheet, "提交审核").ClickAsync(new());

        Assert.Contains("待审核", sheet.Find(".work-head strong").TextContent, StringComparison.Ordinal);
        Assert.All(sheet.FindAll("textarea"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Equal("企业名录", Assert.Single((await Stored(clerk, month))!.Numbers).Document.Title);
    }

    [Fact]
    public async Task Two_people_at_one_month_keep_both_changes_and_at_one_sentence_both_are_shown()
    {
        var (first, month, sheet) = await Open("2022-12");
        var (_, _, other) = await Open("2022-12");
        await Words(sheet, "Chinese", "lead").ChangeAsync("甲：{industrial-robots.level}。");
        await Words(other, "Chinese", "parks").ChangeAsync("乙：{ai-industrial-parks-provincial.2022-12}。");
        Assert.Equal(("甲：{industrial-robots.level}。", "乙：{ai-industrial-parks-provincial.2022-12}。"), ((await Stored(first, month))!.Of("lead")!.Text.Chinese, (await Stored(first, month))!.Of("parks")!.Text.Chinese));

        await Words(sheet, "Chinese", "parks").ChangeAsync("甲：{ai-industrial-parks-provincial.2022-12}。");
        Assert.Contains("刚刚修改了“产业园”", sheet.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("甲：{ai-industrial-parks-provincial.2022-12}。", Words(sheet, "Chinese", "parks").GetAttribute("value"));
        Assert.Equal("乙：{ai-industrial-parks-provincial.2022-12}。", (await Stored(first, month))!.Of("parks")!.Text.Chinese);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }

    private async Task<(Actor Clerk, Period Month, IRenderedComponent<BulletinEditor> Sheet)> Open(string code)
    {
        var clerk = new Actor(await site.AddPerson(People.NewName(), [Duty.Clerk]), "192.0.2.1");
        Assert.True(Period.TryParseMonth(code, Span.YearToDate, out var month));
        var sheet = Render<BulletinEditor>(parameters => parameters.Add(editor => editor.Month, month).Add(editor => editor.Who, () => Task.FromResult<Actor?>(clerk)));
        sheet.WaitForElement("#Chinese-lead", TimeSpan.FromSeconds(30));
        return (clerk, month, sheet);
    }

    private async Task<Wording?> Stored(Actor clerk, Period month) =>
        await site.Services.GetRequiredService<MatterDrafts>().Read(clerk.AccountId, WordingsAsOf.KeyOf(month), Xunit.TestContext.Current.CancellationToken) is { } state ? Wording.FromJson(state.Json) : null;

    private static AngleSharp.Dom.IElement Words(IRenderedComponent<BulletinEditor> sheet, string language, string place) => sheet.Find($"#{language}-{place}");

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<BulletinEditor> sheet, string name) =>
        sheet.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private static Task Type(IRenderedComponent<BulletinEditor> sheet, string label, string text) =>
        sheet.FindAll("label").Single(known => known.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(text);
}
