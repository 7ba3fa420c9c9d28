using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Web.Features.Work.Review;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Review;

/// <summary>D6 and D7 at the reviewer's desk.</summary>
public sealed class ReviewPageTests : DeskContext
{
    public ReviewPageTests()
    {
        Services.AddDataProtection();
        Services.AddScoped<ProtectedSessionStorage>();
    }

    [Fact]
    public async Task A_reviewer_sees_what_changes_for_readers_and_approves_what_is_chosen()
    {
        var id = await Submit(null, (Level, "30.12万"), (Growth, "32.5%"));
        await SignIn(Duty.Reviewer);
        var page = await Opened(id);
        var impact = page.Find("section[aria-labelledby=impact]");
        Assert.Equal(["概览磁贴", "概览“要点”中的语句", "各月简报中的句子（已发布的文本将标为过期）"], impact.QuerySelectorAll("h3").Select(Words.Of).Where(name => name is not ("占全国比重（推算）" or "全国位次" or "已公布说法的核验")));
        Assert.Equal(("2025年1—5月 12.47万套", "2026年1—9月 30.12万套"), Line(page, "Tile", "广东省工业机器人产量：最新数据"));
        Assert.Equal(("（无）", "2026年1—9月广东省工业机器人产量30.12万套，同比增长32.5%"), Line(page, "Bulletin", "2026年9月数据简报：标题"));

        page.Find("input[aria-label='选择：2026年1—9月广东省工业机器人产量（水平值）']").Change(true);
        await Click(page, "通过所选（1）");
        page.WaitForAssertion(() => Assert.Equal("已通过1项，并已通知填报员。", Words.Of(page.Find("[role=status] .mud-alert-message"))));
        Assert.Equal([Stage.Submitted, Stage.Approved], (await Stages()).Order());
        Assert.NotEmpty(page.FindAll("section[aria-labelledby=impact]")); // the other still waits
    }

    [Fact]
    public async Task One_figure_is_returned_with_words_and_without_them_it_is_not()
    {
        var id = await Submit(null, (Level, "30.12万"), (Growth, "32.5%"));
        await SignIn(Duty.Reviewer);
        var page = await Opened(id);
        await page.Find("button[aria-label='退回：2026年1—9月广东省工业机器人产量（水平值）']").ClickAsync(new());
        await page.Find("form.review-return").SubmitAsync();
        Assert.Equal([Stage.Submitted, Stage.Submitted], await Stages());
        page.Find("form.review-return textarea").Input("请核对第3页。");
        await page.Find("form.review-return").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("已退回并通知填报员", Words.Of(page.Find("[role=status]")), StringComparison.Ordinal));
        Assert.Equal([Stage.Submitted, Stage.Returned], (await Stages()).Order());
        Assert.Equal("请核对第3页。", Words.Of(page.Find(".review-message")));
    }

    [Fact]
    public async Task What_somebody_else_decided_meanwhile_is_told_with_the_figure()
    {
        var id = await Submit(null, (Level, "30.12万"));
        await SignIn(Duty.Reviewer);
        var page = await Opened(id);
        page.Find(".review-bar input").Change(true);
        await Approve(id, Measure.Level);
        await Click(page, "通过所选（1）");
        page.WaitForAssertion(() => Assert.Contains("2026年1—9月广东省工业机器人产量（水平值）：他人已先行更改或办理", Words.Of(page.Find("[role=alert]")), StringComparison.Ordinal));
        Assert.Contains("本次提交已全部办结。", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_entered_it_reads_it_and_is_told_why_another_decides()
    {
        var both = await SignIn(Duty.Clerk, Duty.Reviewer);
        var page = await Opened(await Submit(both, (Level, "30.12万")));
        Assert.Contains("本人录入或提交的数据须由他人审核", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => Words.Of(button) is "退回" || Words.Of(button).StartsWith("通过所选", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Nobody_else_sees_a_figure_of_it(Duty duty)
    {
        var id = await Submit(null, (Level, "30.12万"));
        await SignIn(duty);
        var page = Render<ReviewPage>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Equal("没有这份提交", Words.Of(page.Find("h1"))));
        Assert.DoesNotContain("30.12", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_old_and_new_are_english()
    {
        var id = await Submit(null, (Level, "30.12万"));
        await SignIn(Duty.Reviewer);
        In(Language.English);
        var page = await Opened(id);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", Words.Of(page.Find("section[aria-labelledby=impact]")));
        Assert.Contains("Bulletin for September 2026: headline", Words.Of(page.Find("section[aria-labelledby=impact]")), StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ReviewPage>> Opened(long id)
    {
        var page = Render<ReviewPage>(parameters => parameters.Add(p => p.Id, id));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("article")), TimeSpan.FromSeconds(30)); // the impact of figures is worked out first
        return page;
    }

    /// <summary>What readers see of it, and what they would see.</summary>
    private static (string Before, string After) Line(IRenderedComponent<ReviewPage> page, string kind, string subject)
    {
        var row = page.FindAll($"[aria-labelledby=impact-{kind}] tbody tr").Single(row => Words.Of(row.QuerySelector("th")) == subject);
        return (Words.Of(row.Children[1]), Words.Of(row.Children[2]));
    }

    private Task<List<Stage>> Stages() => Ask(db => db.Entries.Select(entry => entry.Stage).ToListAsync(Cancellation));

    private static Task Click(IRenderedComponent<ReviewPage> page, string name) => page.FindAll("button").Single(button => Words.Of(button) == name).ClickAsync(new());
}
