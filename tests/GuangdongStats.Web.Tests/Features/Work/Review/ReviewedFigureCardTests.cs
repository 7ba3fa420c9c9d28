using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Reviewing;
using GuangdongStats.Web.Features.Work.Review;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Review;

public sealed class ReviewedFigureCardTests : ReviewContext
{
    [Fact]
    public void It_shows_what_is_submitted_beside_what_is_published_and_where_it_comes_from()
    {
        var card = Draw(Waiting);
        Assert.Equal("2025年1—5月广东省小器件产量（水平值）", card.Find("h3").TextContent);
        Assert.Equal("12.6万套 快报", Fact(card, "本次提交"));
        Assert.Equal("12.5万套 与现公布相比：+0.80% Made-up Daily，2025年6月30日", Fact(card, "现公布"));
        Assert.Equal("同比偏高，请核实。", Fact(card, "审核关系检查"));
        Assert.Equal("新增两家企业", Fact(card, "填报员说明"));
        Assert.Equal("快报，第3页 原文：“产量12.6万套”", Fact(card, "来源依据"));
        Assert.Equal("https://office.example/5", card.Find("dd a").GetAttribute("href"));
    }

    [Fact]
    public void It_says_the_same_in_english()
    {
        In(Language.English);
        var card = Draw(Waiting);
        Assert.Equal("Output of widgets, Guangdong, January–May 2025 (level)", card.Find("h3").TextContent);
        Assert.Equal("126,000 sets preliminary Typed: 12.6万", Fact(card, "Submitted"));
        Assert.Equal("Growth is unusually high.", Fact(card, "Checks"));
    }

    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        var entry = Waiting.Entry! with { Document = new("快报", "javascript:alert(1)", "") };
        Assert.Empty(Draw(Waiting with { Entry = entry }).FindAll("dd a"));
    }

    [Fact]
    public void Markup_in_a_text_stays_text()
    {
        var card = Draw(Waiting with { Explanation = "<b>bold</b><script>x</script>" });
        Assert.Equal("<b>bold</b><script>x</script>", Fact(card, "填报员说明"));
        Assert.Empty(card.FindAll("script"));
    }

    [Fact]
    public void A_resubmission_shows_what_it_was_and_why_it_came_back()
    {
        var card = Draw(Waiting with
        {
            Before = new EarlierSubmission(3, new(2025, 6, 20, 1, 30, 0, DateTimeKind.Utc), "12.4万", Figure.Exact(124_000, 1_000), "", "", Decision.Returned, "王审核", "漏报一家"),
        });
        Assert.Equal("12.4万套 2025年6月20日 09:30提交 与上次相比：+1.61% 王审核退回：漏报一家", Fact(card, "上次提交"));
    }

    [Fact]
    public void A_reviewer_chooses_it_for_approval()
    {
        var chosen = new List<bool>();
        var card = Draw(Waiting, onChoose: chosen.Add);
        var box = card.Find("[aria-label='选择：2025年1—5月广东省小器件产量（水平值）']");
        box.Change(true);
        Assert.Equal([true], chosen);
    }

    [Fact]
    public void Returning_asks_for_words_first()
    {
        var returned = new List<string>();
        var card = Draw(Waiting, onReturn: returned.Add);
        card.Find("[aria-label='退回：2025年1—5月广东省小器件产量（水平值）']").Click();
        Assert.Empty(returned);

        var field = card.Find("textarea");
        Assert.Equal("退回理由（必填，填报员可见）", card.Find($"label[for={field.Id}]").TextContent);
        Assert.True(field.HasAttribute("required"));
        field.Input("漏报一家");
        card.Find("form").Submit();
        Assert.Equal(["漏报一家"], returned);
    }

    [Fact]
    public void Returning_can_be_left_again()
    {
        var card = Draw(Waiting);
        card.Find("[aria-label^='退回：']").Click();
        card.FindAll("button").Single(button => button.TextContent.Contains("取消", StringComparison.Ordinal)).Click();
        Assert.Empty(card.FindAll("textarea"));
    }

    [Fact]
    public void Words_are_told_as_they_are_written_and_those_written_before_are_there_again()
    {
        var written = new List<string>();
        var card = Render<ReviewedFigureCard>(parameters => parameters
            .Add(c => c.Model, Card(Waiting))
            .Add(c => c.ReadHistory, _ => Task.FromResult<IReadOnlyList<AuditEntry>>([]))
            .Add(c => c.Draft, "漏报")
            .Add(c => c.OnWrite, written.Add));
        Assert.Equal("漏报", card.Find("textarea").GetAttribute("value"));

        card.Find("textarea").Input("漏报一家");
        Assert.Equal(["漏报一家"], written);
        card.FindAll("button").Single(button => button.TextContent.Contains("取消", StringComparison.Ordinal)).Click();
        Assert.Equal(["漏报一家", ""], written);
    }

    [Fact]
    public void Its_author_sees_why_somebody_else_must_decide()
    {
        var card = Draw(Waiting, Author);
        Assert.Empty(card.FindAll("input, textarea, button"));
        Assert.Contains("本人录入或提交的数据须由他人审核", card.Markup);
    }

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Releaser)]
    public void Who_is_no_reviewer_gets_no_button(Duty duty) =>
        Assert.Empty(Draw(Waiting, new("sun", "孙", new HashSet<Duty> { duty })).FindAll("input, textarea, button"));

    [Fact]
    public void What_is_returned_says_why_by_whom_and_when_and_proposes_nothing_more()
    {
        var card = Draw(Waiting with
        {
            Decision = Decision.Returned,
            DecidedByName = "王审核",
            DecidedAt = new DateTime(2025, 6, 20, 1, 30, 0, DateTimeKind.Utc),
            Message = "漏报一家",
            Entry = null,
        });
        Assert.Contains("已退回", card.Find("header").TextContent);
        Assert.Contains("王审核，2025年6月20日 09:30", card.Find("header").TextContent);
        Assert.Contains("漏报一家", card.Markup);
        Assert.Empty(card.FindAll("input, textarea, button"));
        Assert.Equal("12.6万套", Fact(card, "本次提交"));
    }

    [Fact]
    public void A_correction_shows_its_reason_and_both_notices()
    {
        var card = Draw(Waiting with { Entry = Waiting.Entry! with { Revision = new(RevisionReason.EntryError, new("更正：应为12.6万套", "Corrected to 126,000")) } });
        Assert.Equal("录入差错 中文公告：更正：应为12.6万套 英文公告：Corrected to 126,000", Fact(card, "更正已发布数据"));
    }

    [Fact]
    public void Its_history_is_read_when_it_is_opened()
    {
        var card = Draw(
            Waiting,
            history: [Step(3, "review.return", "12.4万", "漏报一家"), Step(2, "entry.submit", "Draft", "12.4万"), Step(1, "made.up", "", ""), Step(0, "entry.describe", "Preliminary | 快报", "Revised | 快报")]);
        Assert.Empty(card.FindAll("details table"));
        card.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal(
            ["2025年6月20日 09:30 王 退回 12.4万 → 漏报一家", "2025年6月20日 09:30 王 提交审核 草稿 → 12.4万", "2025年6月20日 09:30 王 其他操作（made.up）", "2025年6月20日 09:30 王 填写来源、状态或说明 快报 | 快报 → 修订 | 快报"],
            card.FindAll("details tbody tr").Select(Pieces));

        static AuditEntry Step(long number, string act, string before, string after) =>
            new(number, new(2025, 6, 20, 1, 30, 0, DateTimeKind.Utc), "wang", "王", "", act, "x", before, after, AuditEntry.FirstHash);
    }

    private static string Fact(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> card, string term) =>
        Pieces(card.FindAll("dt").Single(dt => dt.TextContent == term).NextElementSibling);
}
