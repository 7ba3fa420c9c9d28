using AngleSharp.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Features.Work.Registers;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Matters;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Registers;

public sealed class RegisterEntryPageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(MatterDesk), typeof(MatterDrafts), typeof(RegistersAsOf)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddTransient<MatterWords>();
    }

    [Fact]
    public async Task Each_field_is_stored_when_it_is_left_and_what_is_missing_is_named()
    {
        var clerk = await SignIn(Duty.Clerk);
        var page = Open("park", MadeMatter.Park.Code);
        await Fill(page, "中文名称", "虚构园");
        await Choose(page, "所在地", "440600");
        Assert.Equal(("虚构园", "440600"), await Stored(clerk.AccountId));

        var problems = page.FindAll(".register-problems li").Select(Words.Of).ToList();
        Assert.Contains("英文名称：请填写。", problems);
        Assert.Contains(problems, problem => problem.StartsWith("来源（目录中的）：请选择目录中的来源", StringComparison.Ordinal));

        var again = Open("park", MadeMatter.Park.Code); // the connection was lost: all is there
        Assert.Equal("虚构园", Input(again, "中文名称").GetAttribute("value"));
        await again.FindAll("form").Last().SubmitAsync();
        again.WaitForAssertion(() => Assert.Contains("下列问题须先解决，才能提交。", again.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_complete_entry_is_submitted_and_locked()
    {
        await SignIn(Duty.Clerk);
        var page = Open("park", MadeMatter.Park.Code);
        foreach (var (label, value) in new[] { ("中文名称", "虚构园"), ("英文名称", "Made-up Park"), ("来源文件：标题", "虚构的公告") })
        {
            await Fill(page, label, value);
        }

        await Choose(page, "级别", "provincial");
        await Choose(page, "所在地", "440600");
        Assert.Empty(page.FindAll(".register-problems li"));
        await page.FindAll("form").Last().SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已提交，等待他人审核。", page.Markup, StringComparison.Ordinal));
        Assert.Contains("正在审核，暂不能修改。", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#field-name_zh"));
        Assert.Single(await Site.Services.GetRequiredService<SubmittedMatters>().Waiting((await SignIn(Duty.Reviewer)).AccountId, Cancellation));
    }

    [Fact]
    public async Task Two_clerks_in_different_fields_keep_both_and_in_the_same_field_see_both()
    {
        var first = await SignIn(Duty.Clerk);
        var page = Open("park", MadeMatter.Park.Code);
        await Fill(page, "中文名称", "虚构园");
        var other = new Data.Work.Actor(await Site.AddPerson(People.NewName(), [Duty.Clerk]), "");
        await Other(entry => entry.With(RegisterLayout.NameEn, "Theirs"));
        await Fill(page, "重点方向", "虚构方向"); // another field: nobody is asked
        Assert.Equal("Theirs", Input(page, "英文名称").GetAttribute("value"));
        Assert.Equal("虚构园", (await Stored(first.AccountId)).Name);

        await Other(entry => entry.With(RegisterLayout.NameZh, "对方的名称"));
        await Fill(page, "中文名称", "我的名称");
        page.WaitForAssertion(() => Assert.Contains("对方填写：对方的名称。您填写：我的名称。", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("对方的名称", (await Stored(first.AccountId)).Name);
        await page.FindAll("button").Single(button => Words.Of(button) == "用我的").ClickAsync(new());
        Assert.Equal("我的名称", (await Stored(first.AccountId)).Name);

        async Task Other(Func<RegisterEntry, RegisterEntry> change)
        {
            var now = (await Drafts.Read(other.AccountId, MadeMatter.Park, Cancellation))!;
            var outcome = await Services.GetRequiredService<MatterDesk>().Save(other, now.Key, change(RegisterEntry.Read(now.Key, now.Json)).ToJson(), now.Notice, now.Version, Cancellation);
            Assert.Null(outcome.Refusal);
        }
    }

    [Fact]
    public async Task An_entry_that_is_public_comes_filled_in_and_asks_for_a_notice()
    {
        await SignIn(Duty.Clerk);
        In(Language.English);
        var page = Open("programme", "plan-embodied-key-challenges");
        Assert.Equal("具身智能机器人重点难题攻关方案（正式名称未见，暂拟）", Input(page, "Name in Chinese").GetAttribute("value"));
        Assert.Equal(12, page.FindAll("fieldset.register-item").Count);
        await Fill(page, "Issuer", "虚构机关");
        page.WaitForAssertion(() => Assert.Contains("虚构机关", page.Find(".matter-diff ins").TextContent, StringComparison.Ordinal));
        await page.FindAll("form").Last().SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("needs a notice to readers in Chinese and in English", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_script_is_shown_as_it_was_typed()
    {
        await SignIn(Duty.Clerk);
        var page = Open("scenario", "scenario-made-up");
        await Fill(page, "备注", "<script>alert(1)</script>");
        page.WaitForAssertion(() => Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Find(".matter-diff").InnerHtml, StringComparison.Ordinal));
        await Fill(page, "运营单位", "两\u202e反");
        page.WaitForAssertion(() => Assert.Contains("未保存，原内容不变", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private MatterDrafts Drafts => Services.GetRequiredService<MatterDrafts>();

    private IRenderedComponent<RegisterEntryPage> Open(string kind, string code)
    {
        var page = Render<RegisterEntryPage>(parameters => parameters.Add(entry => entry.Kind, kind).Add(entry => entry.Code, code));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("h2")));
        return page;
    }

    private async Task<(string Name, string City)> Stored(string account)
    {
        var state = (await Drafts.Read(account, MadeMatter.Park, Cancellation))!;
        Assert.Equal(Stage.Draft, state.Stage);
        var entry = RegisterEntry.Read(state.Key, state.Json);
        return (entry.Name.Chinese, entry[RegisterLayout.City]);
    }

    private static IElement Input(IRenderedComponent<RegisterEntryPage> page, string label) => page.Find("#" + Label(page, label).GetAttribute("for"));

    private static IElement Label(IRenderedComponent<RegisterEntryPage> page, string label) =>
        page.FindAll("label[for^=field-]").Single(found => Words.Of(found.QuerySelector("span")).TrimEnd(' ', '*') == label);

    private static Task Fill(IRenderedComponent<RegisterEntryPage> page, string label, string value) => Input(page, label).ChangeAsync(value);

    private static Task Choose(IRenderedComponent<RegisterEntryPage> page, string label, string value) => Input(page, label).ChangeAsync(value);
}
