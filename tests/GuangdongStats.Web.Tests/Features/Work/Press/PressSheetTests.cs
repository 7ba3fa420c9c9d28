using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.PressText;
using GuangdongStats.Data;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Press;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Press;

public class PressSheetTests(ReadingSite site) : EntryContext(site), IClassFixture<ReadingSite>
{
    private const string Claimed = "2026年1—9月，广东工业机器人产量连续五年位居全国第一。";

    private const string Sentence = "2026年1—9月，广东工业机器人产量35.02万套，同比增长21.5%。";

    [Fact]
    public async Task A_confirmed_proposal_is_a_draft_with_its_words_and_the_document()
    {
        var (clerk, sheet) = await Read(Sentence);
        var cards = sheet.FindAll(".press-card");
        Assert.Equal(2, cards.Count);
        Assert.Contains("35.02万套", Words.Of(cards[0]), StringComparison.Ordinal);
        Assert.Null(await Stored(clerk, Key("ytd-2026-09")));

        await cards[0].QuerySelectorAll("button")[0].ClickAsync(new());
        var entry = (await Stored(clerk, Key("ytd-2026-09")))!;
        Assert.Equal(Figure.Exact(350_200, 100), entry.Reading.Figure);
        Assert.Equal("经济运行新闻稿", entry.Details.Source.Document.Title);
        Assert.Contains("35.02万套", entry.Evidence, StringComparison.Ordinal);
        Assert.Contains(entry.Evidence, Sentence, StringComparison.Ordinal);
        Assert.Null(await Stored(clerk, Key("ytd-2026-09", Measure.Growth))); // each is confirmed by itself
    }

    [Fact]
    public async Task When_a_proposal_is_decided_the_keyboard_goes_on_to_the_next()
    {
        var hands = JSInterop.SetupModule("/Features/Work/Press/PressSheet.razor.js").SetupModule(call => call.Identifier == "attach");
        hands.Mode = JSRuntimeMode.Loose;
        var (_, sheet) = await Read("2026年1—4月，广东服务机器人产量150.02万套，同比增长21.5%。");
        await sheet.FindAll(".press-card")[0].QuerySelectorAll("button")[0].ClickAsync(new());
        Assert.Equal(1, Assert.Single(hands.Invocations["next"]).Arguments[0]);
        await sheet.FindAll(".press-card")[1].QuerySelectorAll("button").Last().ClickAsync(new()); // set aside
        Assert.Equal(2, hands.Invocations["next"][^1].Arguments[0]);
    }

    [Fact]
    public async Task Region_and_period_can_be_put_right_before_confirming()
    {
        var (clerk, sheet) = await Read(Sentence);
        await sheet.FindAll(".press-card select")[0].ChangeAsync("440300");
        await sheet.Find(".press-card input[type=month]").ChangeAsync("2026-08");
        await sheet.FindAll(".press-card button")[0].ClickAsync(new());
        Assert.NotNull(await Stored(clerk, Key("ytd-2026-08", region: "440300")));
    }

    [Fact]
    public async Task A_period_that_nobody_reports_cannot_be_confirmed()
    {
        var (_, sheet) = await Read(Sentence);
        await sheet.Find(".press-card input[type=month]").ChangeAsync("2026-01");
        Assert.True(sheet.FindAll(".press-card button")[0].HasAttribute("disabled"));
        Assert.NotEmpty(sheet.FindAll(".press-card [role=alert]"));
    }

    [Fact]
    public async Task Without_a_source_nothing_is_read()
    {
        var (_, sheet) = await Read(Sentence, title: "");
        Assert.Empty(sheet.FindAll(".press-card"));
        Assert.Contains("来源", Words.Of(sheet.Find("[role=alert]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_about_something_else_yields_no_guess()
    {
        var (_, sheet) = await Read("今天天气晴，气温25度，空气质量优良天数312天。");
        Assert.Empty(sheet.FindAll(".press-card"));
        Assert.Contains("没有识别出", Words.Of(sheet.Find("[role=status]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_and_what_was_decided_of_it_are_there_when_the_page_is_opened_again()
    {
        var text = (Sentence + Claimed).Replace("1—9月", "1—7月", StringComparison.Ordinal);
        var (clerk, sheet) = await Read(text);
        await sheet.FindAll(".press-card select")[2].ChangeAsync("440300"); // the growth's region
        await sheet.FindAll(".press-card")[0].QuerySelectorAll("button")[0].ClickAsync(new());
        await sheet.FindAll(".press-card").Last().QuerySelectorAll("button")[1].ClickAsync(new()); // the claim is set aside

        var again = Open(clerk);
        Assert.Equal(text, again.Find("textarea").GetAttribute("value"));
        var cards = again.FindAll(".press-card");
        Assert.Equal(2, cards.Count);
        Assert.Contains("已存为草稿", Words.Of(cards[0]), StringComparison.Ordinal);
        Assert.Equal("440300", cards[1].QuerySelector("select")!.GetAttribute("value"));
        Assert.Empty(Open(await Hire(Duty.Clerk)).FindAll(".press-card")); // nobody else's
    }

    [Fact]
    public async Task A_text_that_was_not_read_yet_is_kept_as_it_is_typed()
    {
        var clerk = await Hire(Duty.Clerk);
        await Open(clerk).Find("textarea").ChangeAsync("1—9月，广东");
        await Open(clerk).FindAll("input[type=text]")[0].ChangeAsync("新闻稿");
        var again = Open(clerk);
        Assert.Equal("1—9月，广东", again.Find("textarea").GetAttribute("value"));
        Assert.Equal("新闻稿", again.FindAll("input[type=text]")[0].GetAttribute("value"));
    }

    [Fact]
    public async Task Putting_a_text_away_asks_while_something_waits()
    {
        var (clerk, sheet) = await Read(Sentence);
        await Press(sheet, "清空，换一篇");
        Assert.Contains("2条", Words.Of(sheet.Find(".entry-ask")), StringComparison.Ordinal);
        Assert.NotEmpty(Open(clerk).Find("textarea").GetAttribute("value")!);
        await Press(sheet, "确认清空");
        Assert.Empty(sheet.FindAll(".press-card"));
        Assert.True(string.IsNullOrEmpty(Open(clerk).Find("textarea").GetAttribute("value")));
    }

    [Fact]
    public async Task A_confirmed_claim_is_kept_with_its_words_and_can_be_taken_back()
    {
        var (clerk, sheet) = await Read(Sentence + Claimed);
        await Press(sheet, "确认并保存表述");
        var claim = Assert.Single(await Claims(clerk));
        Assert.Equal((ClaimKind.Streak, 5m, "经济运行新闻稿"), (claim.Kind, claim.Number, claim.DocumentTitle));
        Assert.Contains("连续五年位居全国第一", claim.Words, StringComparison.Ordinal);
        await Press(sheet, "撤回");
        Assert.Empty(await Claims(clerk));
        await Press(sheet, "确认并保存表述");
        Assert.Single(await Claims(clerk));
    }

    [Fact]
    public async Task A_confirmed_share_is_a_figure_and_a_claim()
    {
        var (clerk, sheet) = await Read("2026年1—9月，广东工业机器人产量占全国比重超40%。");
        await sheet.Find(".press-card button").ClickAsync(new());
        Assert.Equal(Figure.Bound(Relation.Over, 40), (await Stored(clerk, Key("ytd-2026-09", Measure.Share)))!.Reading.Figure);
        var claim = Assert.Single(await Claims(clerk));
        Assert.Equal((ClaimKind.Share, 40m, Relation.Over), (claim.Kind, claim.Number, claim.Relation));
    }

    [Fact]
    public async Task A_text_that_fills_the_field_says_that_more_was_not_pasted()
    {
        var (_, sheet) = await Read(new('。', 100_000));
        Assert.Contains(sheet.FindAll("[role=alert]"), alert => Words.Of(alert).Contains("没有粘贴进来", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_is_cut_where_quoted_words_begin_and_end() => Assert.Equal(
        [("ab", false), ("cde", true), ("f", false)],
        PressSheet.Pieces("abcdef", [new Quote(2, 2), new Quote(3, 2)]));

    private async Task<(Actor Clerk, IRenderedComponent<PressSheet> Sheet)> Read(string text, string title = "经济运行新闻稿")
    {
        var clerk = await Hire(Duty.Clerk);
        var sheet = Open(clerk);
        await sheet.Find("textarea").ChangeAsync(text);
        await sheet.FindAll("input[type=text]")[0].ChangeAsync(title);
        await sheet.Find("button.entry-main").ClickAsync(new());
        return (clerk, sheet);
    }

    private IRenderedComponent<PressSheet> Open(Actor clerk) => Render<PressSheet>(parameters => parameters.Add(one => one.Who, () => Task.FromResult<Actor?>(clerk)));

    private static Task Press(IRenderedComponent<PressSheet> sheet, string name) => sheet.FindAll("button").First(button => button.TextContent.Trim() == name).ClickAsync(new());

    private async Task<IReadOnlyList<EnteredClaimRow>> Claims(Actor clerk)
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(Cancellation);
        return await db.EnteredClaims.Where(row => row.EnteredBy == clerk.AccountId).ToListAsync(Cancellation);
    }
}
