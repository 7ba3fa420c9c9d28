using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Features.Work.Tasks;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Tasks;

/// <summary>On Monday 23 November 2026.</summary>
public sealed class TasksPageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(ClaimDesk), typeof(MatterDesk)];

    [Fact]
    public async Task A_clerk_sees_what_is_due_late_ones_first_with_the_way_to_it()
    {
        await SignIn(Duty.Clerk);
        await Calendar(("440000", 25), ("000000", 20), ("440100", 28));
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));
        var rows = page.FindAll("tbody tr").Select(Words.Of).ToList();
        Assert.Contains("逾期 3 天", rows[0], StringComparison.Ordinal);
        Assert.Contains("全国", rows[0], StringComparison.Ordinal);
        Assert.Contains("还剩 2 天", rows[1], StringComparison.Ordinal);
        Assert.Contains("2026年11月28日（周六）", rows[2], StringComparison.Ordinal);
        Assert.Contains("共 3 项，其中逾期 1 项。", page.Markup, StringComparison.Ordinal);
        var way = page.Find("tbody tr a");
        Assert.Equal("work/entry?period=2026-10", way.GetAttribute("href"));
        Assert.Equal("填报全国 工业机器人产量 2026年1—10月", way.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Tasks_of_others_are_hidden_until_asked_for_and_finished_ones_too()
    {
        await SignIn(Duty.Clerk);
        await Calendar(("440000", 25));
        var other = await Site.AddPerson(People.NewName(), [Duty.Clerk]);
        await Store(db =>
        {
            db.Dues.Single().Clerk = other;
            db.Dues.Add(Due("000000", 60, Period.YearToDate(2026, 8))); // published by the national office
        });
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("没有待填报的任务", Shown(page), StringComparison.Ordinal), TimeSpan.FromSeconds(5));

        page.Find("select").Change("all");
        Assert.Contains("广东省", Words.Of(page.Find("tbody")), StringComparison.Ordinal);
        page.Find("input[type=checkbox]").Change(true);
        Assert.Contains("已发布", Words.Of(page.Find("tbody")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_calendar_the_administrator_is_shown_the_way_and_others_whom_to_ask()
    {
        await SignIn(Duty.Administrator);
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "work/calendar" && link.TextContent == "设置填报日历"));
        await SignIn(Duty.Clerk);
        page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("请联系系统管理员", page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Duty.Clerk, "被退回的数据")]
    [InlineData(Duty.Reviewer, "待您审核")]
    [InlineData(Duty.Releaser, "已审核、待安排发布")]
    public async Task Each_duty_sees_what_waits_for_it(Duty duty, string expected)
    {
        await SignIn(duty);
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains(expected, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll(".work-cards")[0].QuerySelectorAll("a"), link => link.TextContent != "待审定的说法");
    }

    [Fact]
    public async Task A_clerk_finds_the_registers_and_texts_that_are_begun_and_those_that_came_back_each_with_the_way_there()
    {
        var clerk = await SignIn(Duty.Clerk);
        var desk = Site.Services.GetRequiredService<MatterDesk>();
        var saved = await desk.Save(clerk, MadeMatter.Park, MadeMatter.MadeUpPark().ToJson(), new("", ""), null, Cancellation);
        Assert.Null(saved.Refusal);
        Assert.Equal(["被退回的数据 work/entry 0 项", "已填写、未提交的名录 work/registers 1 项"], await Cards());

        await Store(db =>
        {
            db.Matters.Single().Stage = Stage.Returned;
            db.Matters.Add(Text(clerk, "2026-04", Stage.Returned));
            db.Matters.Add(Text(clerk, "2026-05", Stage.Draft));
            db.Matters.Add(Text(new("another", ""), "2026-06", Stage.Draft));
        });
        Assert.Equal(["被退回的数据 work/entry 0 项", "退回的名录 work/registers 1 项", "退回的简报文稿 work/bulletins 1 项", "已编辑、未提交的简报文稿 work/bulletins 1 项"], await Cards());
    }

    [Fact]
    public async Task A_reviewer_finds_how_many_claims_there_are_to_decide()
    {
        var reviewer = await SignIn(Duty.Reviewer);
        var queue = (await Site.Services.GetRequiredService<ClaimDesk>().Read(reviewer.AccountId, Cancellation))!;
        Assert.NotEmpty(queue.Found);
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Equal(
            $"待审定的说法{queue.Found.Count + queue.Read.Count} 项", page.FindAll(".work-cards")[0].Children.Single(card => card.QuerySelector("a[href='work/claims']") is not null).TextContent.Trim()));
    }

    [Fact]
    public async Task In_english_no_chinese_is_left()
    {
        await SignIn(Enum.GetValues<Duty>());
        In(Language.English);
        await Calendar(("440000", 22), ("000000", 28));
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("1 day late", page.Markup, StringComparison.Ordinal));
        Assert.Contains("28 November 2026 (a Saturday)", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", page.Markup);
    }

    private async Task<IReadOnlyList<string>> Cards()
    {
        var page = Render<TasksPage>();
        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll("h2").Count));
        return [.. page.FindAll(".work-cards")[0].QuerySelectorAll("li:has(a)").Select(card => $"{card.QuerySelector("a")!.TextContent} {card.QuerySelector("a")!.GetAttribute("href")} {card.QuerySelector("strong")!.TextContent}")];
    }

    private static MatterRow Text(Actor author, string month, Stage stage) => new()
    {
        Id = Guid.NewGuid(),
        Kind = MatterKind.Bulletin,
        Code = month,
        Stage = stage,
        Json = "{}",
        TitleZh = "",
        TitleEn = "",
        NoticeZh = "",
        NoticeEn = "",
        Authors = $";{author.AccountId};",
        EditedBy = author.AccountId,
        EditedByName = "",
        EditedAt = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
        ReturnMessage = "",
    };

    private static string Shown(IRenderedComponent<TasksPage> page) => string.Join('\n', page.FindAll("[role=status]").Select(Words.Of));

    private Task Calendar(params (string Region, int Days)[] lines) => Store(db => db.Dues.AddRange(lines.Select(line => Due(line.Region, line.Days, Period.YearToDate(2026, 10)))));

    private static DueRow Due(string region, int days, Period from) => DueRow.Of(new("industrial-robots", region, Span.YearToDate, 1, days, from, from, null));
}
