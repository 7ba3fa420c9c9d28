using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.PressText;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Features.Work.Press;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Press;

public class PressSheetTests(ReadingSite site) : EntryContext(site), IClassFixture<ReadingSite>
{
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
    public void The_text_is_cut_where_quoted_words_begin_and_end() => Assert.Equal(
        [("ab", false), ("cde", true), ("f", false)],
        PressSheet.Pieces("abcdef", [new Quote(2, 2), new Quote(3, 2)]));

    private async Task<(Actor Clerk, IRenderedComponent<PressSheet> Sheet)> Read(string text, string title = "经济运行新闻稿")
    {
        var clerk = await Hire(Duty.Clerk);
        var sheet = Render<PressSheet>(parameters => parameters.Add(one => one.Who, () => Task.FromResult<Actor?>(clerk)));
        await sheet.Find("textarea").ChangeAsync(text);
        await sheet.FindAll("input[type=text]")[0].ChangeAsync(title);
        await sheet.Find("button.entry-main").ClickAsync(new());
        return (clerk, sheet);
    }
}
