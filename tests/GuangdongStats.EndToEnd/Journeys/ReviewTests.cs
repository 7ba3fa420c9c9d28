using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.EndToEnd.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The reviewer's stories, D6 and D7; every act by keyboard.</summary>
public sealed class ReviewTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Fact]
    public async Task D6_another_person_sees_difference_and_impact_and_approves()
    {
        var april = Period.YearToDate(2026, 4);
        var clerk = await Office.Hire("陈录入", Duty.Clerk, Duty.Reviewer);
        var reviewer = await Office.Hire("王审核", Duty.Reviewer);
        await Submit(clerk, (Key(april, Measure.Level), "14.5万"), (Key(april, Measure.Growth), "32.5%"));

        // Who entered it reads it, and is told why somebody else decides.
        var own = await SignIn(clerk, "/work/review");
        await own.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }).ClickAsync();
        await Expect(own.GetByText("本人录入或提交的数据须由他人审核")).ToHaveCountAsync(2);
        await Expect(own.GetByRole(AriaRole.Button, new() { Name = "退回" })).ToHaveCountAsync(0);

        var page = await SignIn(reviewer, "/work/review");
        await Press(page, page.GetByRole(AriaRole.Link, new() { Name = "2026年1—4月广东省工业机器人产量" }), "Enter");

        var growth = Figure(page, "2026年1—4月广东省工业机器人产量（同比增速）");
        await Expect(growth).ToContainTextAsync("+32.5%");
        await Expect(growth).ToContainTextAsync("与现公布相比：+0.2个百分点");
        var level = Figure(page, "2026年1—4月广东省工业机器人产量（水平值）");
        await Expect(level).ToContainTextAsync("尚未公布");
        await Expect(level).ToContainTextAsync("占全国：44.7–45.0%");
        await Expect(level.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://gdii.example/2026-04");

        var impact = page.GetByRole(AriaRole.Group, new() { Name = "概览磁贴" });
        await Expect(impact).ToContainTextAsync("2025年1—5月 12.47万套");
        await Expect(impact).ToContainTextAsync("2026年1—4月 14.5万套");

        await Press(page, page.GetByLabel("全选可审核的2项"), "Space");
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "通过所选（2）" }), "Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已通过2项，并已通知填报员。");
        await Expect(page.GetByText("本次提交已全部办结。")).ToBeVisibleAsync();

        await Press(page, level.GetByText("办理记录"), "Enter");
        await Expect(level.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("王审核");
        await Expect(level.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("审核通过");

        await using var db = await Office.Open();
        Assert.Equal(
            [Stage.Approved, Stage.Approved],
            await db.Entries.Where(entry => entry.Period == april).Select(entry => entry.Stage).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            await db.Notices.Where(notice => notice.To == clerk.Id).Select(notice => notice.TextZh).ToListAsync(TestContext.Current.CancellationToken),
            notice => notice.Contains("等2项数据已审核通过，审核人王审核", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D7_one_figure_is_returned_with_words_and_comes_back_changed()
    {
        var march = Period.YearToDate(2026, 3);
        var clerk = await Office.Hire("李录入", Duty.Clerk);
        var reviewer = await Office.Hire("赵审核", Duty.Reviewer);
        await Submit(clerk, (Key(march, Measure.Level), "10.1万"), (Key(march, Measure.Growth), "31.5%"));

        var page = await SignIn(reviewer, "/work/review");
        await Open(page, march);
        var level = Figure(page, "2026年1—3月广东省工业机器人产量（水平值）");
        await Press(page, level.GetByRole(AriaRole.Button, new() { Name = "退回：2026年1—3月广东省工业机器人产量（水平值）" }), "Enter");
        await Expect(level.GetByLabel("退回理由")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("快报第3页为10.2万套，请核对。");
        await Press(page, level.GetByRole(AriaRole.Button, new() { Name = "确认退回" }), "Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已退回并通知填报员：2026年1—3月广东省工业机器人产量（水平值）");
        await Expect(level).ToContainTextAsync("快报第3页为10.2万套，请核对。");

        // Only this one is unlocked.
        Assert.Equal(Refusal.Submitted, ((CellOutcome.Refused)await Save(clerk, Key(march, Measure.Growth), "31.6%", "31.5%")).Why);
        await Submit(clerk, (Key(march, Measure.Level), "10.2万"));

        await Go(page, "/work/review");
        await page.GetByRole(AriaRole.Row, new() { Name = "2026年1—3月" }).Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(level).ToContainTextAsync("与上次相比：+0.99%");
        await Expect(level).ToContainTextAsync("赵审核退回：快报第3页为10.2万套，请核对。");
    }

    [Fact]
    public async Task The_second_of_two_who_decide_is_told_and_sees_what_was_decided()
    {
        var july = Period.YearToDate(2026, 7);
        var clerk = await Office.Hire("郑录入", Duty.Clerk);
        await Submit(clerk, (Key(july, Measure.Level), "25.1万"));
        var (first, second) = (await SignIn(await Office.Hire("冯审核", Duty.Reviewer), "/work/review"), await SignIn(await Office.Hire("许审核", Duty.Reviewer), "/work/review"));
        foreach (var page in new[] { first, second })
        {
            await Open(page, july);
            await page.GetByLabel("全选可审核的1项").CheckAsync();
        }

        await first.GetByRole(AriaRole.Button, new() { Name = "通过所选（1）" }).ClickAsync();
        await Expect(first.GetByRole(AriaRole.Status)).ToContainTextAsync("已通过1项");
        await second.GetByRole(AriaRole.Button, new() { Name = "通过所选（1）" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert).Filter(new() { HasText = "他人已先行更改或办理" }).First).ToContainTextAsync("2026年1—7月广东省工业机器人产量（水平值）");
        await Expect(Figure(second, "2026年1—7月广东省工业机器人产量（水平值）")).ToContainTextAsync("冯审核");
    }

    [Fact]
    public async Task Words_on_a_return_outlive_the_server()
    {
        ServerMayBeGone = true;
        var august = Period.YearToDate(2026, 8);
        var clerk = await Office.Hire("何录入", Duty.Clerk);
        await Submit(clerk, (Key(august, Measure.Level), "29.1万"));
        var page = await SignIn(await Office.Hire("吕审核", Duty.Reviewer), "/work/review");
        await Open(page, august);
        var level = Figure(page, "2026年1—8月广东省工业机器人产量（水平值）");
        await level.GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await level.GetByLabel("退回理由").FillAsync("与快报不符");
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.startsWith('review/'))");

        var address = page.Url;
        await Office.Kill();
        Office.Start();
        await Go(page, new Uri(address).PathAndQuery);
        await Expect(level.GetByLabel("退回理由")).ToHaveValueAsync("与快报不符");
        await level.GetByRole(AriaRole.Button, new() { Name = "确认退回" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已退回");
    }

    [Theory]
    [InlineData("/work/review")]
    [InlineData("/en/work/review")]
    public async Task The_review_pages_have_no_barrier(string path)
    {
        var period = Period.YearToDate(2026, path.StartsWith("/en", StringComparison.Ordinal) ? 5 : 6);
        var clerk = await Office.Hire("周录入", Duty.Clerk);
        var reviewer = await Office.Hire("吴审核", Duty.Reviewer);
        await Submit(clerk, (Key(period, Measure.Level), "20.1万"));

        var page = await SignIn(reviewer, path);
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await Barriers.None(page, path);
        await page.Locator("main tbody a").First.ClickAsync();
        await page.Locator("article button").First.ClickAsync();
        await Expect(page.Locator("article textarea")).ToBeFocusedAsync();
        await Barriers.None(page, $"a submission behind {path}");

        var phone = await SignIn(reviewer, path, Reader.OnAPhone);
        await Expect(phone.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        Assert.Equal(390, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await phone.Locator("main tbody a").First.ClickAsync();
        await Expect(phone.Locator("article").First).ToBeVisibleAsync();
        Assert.Equal(390, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static FigureKey Key(Period period, Measure measure) => new("industrial-robots", "440000", period, measure);

    private static ILocator Figure(IPage page, string name) => page.GetByRole(AriaRole.Article, new() { Name = name });

    private static Task Open(IPage page, Period period) =>
        page.GetByRole(AriaRole.Link, new() { Name = $"{PeriodText.Long(period, Language.Chinese)}广东省工业机器人产量" }).First.ClickAsync();

    /// <summary>By keyboard, from where the focus is put.</summary>
    private static async Task Press(IPage page, ILocator what, string key)
    {
        await what.FocusAsync();
        await page.Keyboard.PressAsync(key);
    }

    private async Task Submit(Colleague clerk, params (FigureKey Key, string Text)[] figures)
    {
        var cells = new List<CellToSubmit>();
        foreach (var (key, text) in figures)
        {
            await using var db = await Office.Open();
            var before = await db.Entries.Where(entry => entry.Indicator == key.Indicator && entry.Region == key.Region && entry.Period == key.Period && entry.Measure == key.Measure)
                .Select(entry => entry.Text).SingleOrDefaultAsync(TestContext.Current.CancellationToken);
            var saved = Assert.IsType<CellOutcome.Saved>(await Save(clerk, key, text, before ?? "")).Entry!;
            var described = Assert.IsType<CellOutcome.Saved>(await Desk.Describe(By(clerk), key, saved.Version, saved.Details with { Explanation = "新投产企业较多，已与企业核实。" }, TestContext.Current.CancellationToken));
            cells.Add(new(key, described.Entry!.Version));
        }

        var outcome = await Desk.Submit(By(clerk), cells, "请审核", TestContext.Current.CancellationToken);
        Assert.All(outcome.Cells, cell => Assert.True(cell.Why is null, $"{cell.Key} {cell.Why} {string.Join(' ', cell.Findings)}"));
    }

    private Task<CellOutcome> Save(Colleague clerk, FigureKey key, string text, string seen) => Desk.Save(
        By(clerk),
        new(key, text, seen, new(false, new("2026年工业运行快报", "https://gdii.example/2026-04", "第3页")), "工业机器人产量14.5万套"),
        TestContext.Current.CancellationToken);

    private EntryDesk Desk => Office.Services.GetRequiredService<EntryDesk>();

    private static Actor By(Colleague colleague) => new(colleague.Id, "192.0.2.1");
}
