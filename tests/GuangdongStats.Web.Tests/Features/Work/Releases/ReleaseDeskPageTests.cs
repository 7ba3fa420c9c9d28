using AngleSharp.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Releases;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Releases;

/// <summary>D8 and D9 at the releaser's desk, on Monday 23 November 2026.</summary>
public sealed class ReleaseDeskPageTests : DeskContext
{
    [Fact]
    public async Task What_was_approved_is_chosen_looked_through_and_scheduled_after_one_more_question()
    {
        var releaser = await SignIn(Duty.Releaser);
        await Approve(await Submit(null, (Level, "30.12万"), (Growth, "32.5%")), Measure.Level, Measure.Growth);
        var id = await Plan(releaser);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Contains("清单中有不通过的事项，不能定时。", page.Markup, StringComparison.Ordinal));
        Assert.True(Button(page, "定时发布……").HasAttribute("disabled"));

        page.Find("input[aria-label='全选2项']").Change(true);
        await Click(page, "选入（2项）");
        page.WaitForAssertion(() => Assert.False(Button(page, "定时发布……").HasAttribute("disabled")));
        await Click(page, "定时发布……");
        page.WaitForAssertion(() => Assert.Contains("2026年11月24日 10:00（北京时间）起，以下2项对所有人公开", Words.Of(page.Find(".release-confirm")), StringComparison.Ordinal));
        await Click(page, "返回"); // not yet
        Assert.Equal(ReleaseState.Planned, await StateOf(id));
        await Click(page, "定时发布……");
        await page.FindAll(".release-confirm button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("已定时。", Words.Of(page.Find("[role=status] .mud-alert-message"))));
        Assert.Equal(ReleaseState.Scheduled, await StateOf(id));
        Assert.Contains($"figures/industrial-robots/440000/ytd-2026-09?preview={id}", page.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll(".release-choose")); // what is scheduled is fixed
    }

    [Fact]
    public async Task What_another_did_meanwhile_is_told_and_shown_and_nothing_is_overwritten()
    {
        var releaser = await SignIn(Duty.Releaser);
        await Approve(await Submit(null, (Level, "30.12万")), Measure.Level);
        var id = await Plan(releaser);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("input[aria-label='全选1项']")));
        page.Find("input[aria-label='全选1项']").Change(true);

        var other = new Actor(await Site.AddPerson(People.NewName(), [Duty.Releaser]), "192.0.2.4");
        Assert.Null((await Desk.Edit(other, id, await VersionOf(id), Draft with { Title = new("改过的标题", "Another title") }, Cancellation)).Refusal);
        await Click(page, "选入（1项）");
        page.WaitForAssertion(() => Assert.Contains("他人已先行更改或办理", Words.Of(page.Find("[role=alert]")), StringComparison.Ordinal));
        Assert.Equal("改过的标题", Words.Of(page.Find("h1")));
        Assert.Equal(0, await Ask(db => db.Entries.CountAsync(entry => entry.ReleaseId != null, Cancellation)));
    }

    [Fact]
    public async Task An_approved_figure_goes_back_to_its_clerk_with_words()
    {
        var releaser = await SignIn(Duty.Releaser);
        await Approve(await Submit(null, (Level, "30.12万")), Measure.Level);
        var id = await Plan(releaser);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("input[aria-label='全选1项']")));
        page.Find("tbody input.release-choose").Change(true);
        page.Find("section[aria-labelledby=waiting] textarea").Change("单位有误");
        await page.Find("section[aria-labelledby=waiting] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("没有其他审核通过的数据。", page.Markup, StringComparison.Ordinal));
        Assert.Equal((Stage.Returned, "单位有误"), await Ask(db => db.Entries.Select(entry => new ValueTuple<Stage, string>(entry.Stage, entry.ReturnMessage)).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task In_an_emergency_it_is_taken_back_and_restored_each_with_a_notice()
    {
        var releaser = await SignIn(Duty.Releaser);
        await Approve(await Submit(null, (Level, "30.12万")), Measure.Level);
        var id = await Plan(releaser);
        var entry = await Ask(db => db.Entries.Select(row => row.Id).SingleAsync(Cancellation));
        Assert.Null((await Desk.Choose(releaser, id, await VersionOf(id), [entry], Cancellation)).Refusal);
        Assert.Null((await Desk.Schedule(releaser, id, await VersionOf(id), Cancellation)).Refusal);
        Site.Clock.Now = new(Draft.At);
        await SignIn(Duty.Releaser); // a day later
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Contains("紧急撤回", page.Markup, StringComparison.Ordinal));

        await page.Find("section[aria-labelledby=withdraw] form").SubmitAsync(); // without a word to readers
        page.WaitForAssertion(() => Assert.NotEmpty(Words.Of(page.Find("[role=alert]"))));
        Assert.Equal(ReleaseState.Scheduled, await StateOf(id));
        await Tell(page, "withdraw");
        page.WaitForAssertion(() => Assert.Equal("已撤回。", Words.Of(page.Find("[role=status] .mud-alert-message"))));
        Assert.Equal(ReleaseState.Withdrawn, await StateOf(id));
        await Tell(page, "restore");
        page.WaitForAssertion(() => Assert.Equal("已恢复。", Words.Of(page.Find("[role=status] .mud-alert-message"))));
        Assert.Equal(ReleaseState.Scheduled, await StateOf(id));
        Assert.Contains("撤回 · Name of", Words.Of(page.Find("section[aria-labelledby=steps]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_called_off_gives_its_figures_free()
    {
        var releaser = await SignIn(Duty.Releaser);
        var id = await Plan(releaser);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "取消这次发布……")));
        await Click(page, "取消这次发布……");
        await Click(page, "确认取消");
        page.WaitForAssertion(() => Assert.Contains("已取消", Words.Of(page.Find(".work-lead")), StringComparison.Ordinal));
        Assert.Equal(ReleaseState.Cancelled, await StateOf(id));
    }

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Nobody_else_sees_a_figure_on_it(Duty duty)
    {
        var releaser = new Actor(await Site.AddPerson(People.NewName(), [Duty.Releaser]), "192.0.2.4");
        await Approve(await Submit(null, (Level, "30.12万")), Measure.Level);
        var id = await Plan(releaser);
        await SignIn(duty);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Equal("没有这次发布。", Words.Of(page.Find("h1"))));
        Assert.DoesNotContain("30.12", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_the_page_speaks_english()
    {
        var releaser = await SignIn(Duty.Releaser);
        var id = await Plan(releaser);
        In(Language.English);
        var page = Render<ReleaseDeskPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Equal("Figures of September", Words.Of(page.Find("h1"))));
        Assert.DoesNotMatch("[\u4e00-\u9fff]", page.Markup.Replace("九月数据", "", StringComparison.Ordinal)); // the Chinese title, in its field
    }

    private static readonly ReleaseDraft Draft = new(new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc), new("九月数据", "Figures of September"), new("", ""));

    private ReleaseDesk Desk => Site.Services.GetRequiredService<ReleaseDesk>();

    private async Task<int> Plan(Actor releaser) => (await Desk.Plan(releaser, Draft, Cancellation)).ReleaseId!.Value;

    private Task<ReleaseState> StateOf(int id) => Ask(db => db.Releases.Where(row => row.Id == id).Select(row => row.State).SingleAsync(Cancellation));

    private Task<long> VersionOf(int id) => Ask(db => db.Releases.Where(row => row.Id == id).Select(row => row.Version).SingleAsync(Cancellation));

    private static async Task Tell(IRenderedComponent<ReleaseDeskPage> page, string act)
    {
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll($"section[aria-labelledby={act}] textarea").Count));
        page.FindAll($"section[aria-labelledby={act}] textarea")[0].Change("正在核实。");
        page.FindAll($"section[aria-labelledby={act}] textarea")[1].Change("Being verified.");
        await page.Find($"section[aria-labelledby={act}] form").SubmitAsync();
    }

    private static IElement Button(IRenderedComponent<ReleaseDeskPage> page, string name) => page.FindAll("button").Single(button => Words.Of(button) == name);

    private static Task Click(IRenderedComponent<ReleaseDeskPage> page, string name) => Button(page, name).ClickAsync(new());
}
