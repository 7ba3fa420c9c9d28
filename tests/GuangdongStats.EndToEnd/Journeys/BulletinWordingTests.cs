using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A month's text through the pages: worded, reviewed, released, read, and told to be stale when a figure is corrected (D9).</summary>
public sealed class BulletinWordingTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Fact]
    public async Task A_clerk_words_a_month_and_a_reader_sees_it_and_is_told_of_a_correction()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("周敏", Duty.Reviewer);
        var releaser = await Office.Hire("王放", Duty.Releaser);

        var desk = await SignIn(clerk, "/work/bulletins");
        await desk.GetByRole(AriaRole.Link, new() { Name = "2025年5月" }).ClickAsync();
        await Expect(desk.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        await Barriers.None(desk, "/work/bulletins/2025-05");

        // A typed number is refused with its place; the text stays as it was.
        var words = desk.Locator("#Chinese-lead");
        await words.FillAsync("工业机器人产量占全国四成。");
        await desk.Keyboard.PressAsync("Tab");
        await Expect(desk.Locator("#p-lead [role=alert]")).ToContainTextAsync("“四”是手写的数字");
        await Expect(words).ToHaveValueAsync("工业机器人产量占全国四成。");
        await desk.ReloadAsync();
        await Expect(desk.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        await Expect(words).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^\\{ytd-2025-05\\}"));

        // Numbers are put in by their names; the field is kept when it is left.
        await words.FillAsync("工业机器人生产保持增长，共");
        await words.PressAsync("End");
        await desk.Locator("[data-insert='industrial-robots.level']").ClickAsync();
        await Expect(words).ToHaveValueAsync("工业机器人生产保持增长，共{industrial-robots.level}");
        await Expect(desk.Locator("#v-Chinese-lead")).ToContainTextAsync("保持增长，共12.47万套");
        await desk.Locator("#English-lead").FillAsync("Output of industrial robots kept growing: {industrial-robots.level}.");
        await desk.Keyboard.PressAsync("Tab");
        await Expect(desk.GetByText("已保存", new() { Exact = true })).ToBeVisibleAsync();
        await Barriers.None(desk, "/work/bulletins/2025-05, worded");
        await desk.GetByRole(AriaRole.Button, new() { Name = "提交审核" }).ClickAsync();
        await Expect(desk.GetByText("待审核").First).ToBeVisibleAsync();

        // Another person reads both states and approves.
        var review = await SignIn(reviewer, "/work/review");
        await review.GetByRole(AriaRole.Link, new() { Name = "2025年5月数据简报" }).First.ClickAsync();
        await Expect(review.GetByText("工业机器人生产保持增长，共12.47万套").First).ToBeVisibleAsync();
        await review.GetByRole(AriaRole.Button, new() { NameRegex = new("通过") }).First.ClickAsync();
        await Expect(review.GetByText("审核通过").First).ToBeVisibleAsync();

        var minute = await Release(releaser);
        var reader = await Open("/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).Not.ToContainTextAsync("生产保持增长");
        Office.Clock.Set(minute);
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.47万套");
        await Expect(reader.GetByText("发布时的文字和数据保存")).ToBeVisibleAsync();
        await Go(reader, "/en/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("Output of industrial robots kept growing: 124,700 sets.");

        // D9: the figure is corrected. The released text stays and says so; the clerk is shown what has become stale.
        await Correct(125_300);
        await Go(reader, "/bulletins/2025-05");
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.47万套");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { NameRegex = new("所依据的数据已修订") })).ToBeVisibleAsync();
        await Barriers.None(reader, "a released bulletin with revised figures");
        await reader.GetByRole(AriaRole.Link, new() { Name = "查看按现行数据更新的文本" }).ClickAsync();
        await Expect(reader.Locator("article .lead")).ToHaveTextAsync("工业机器人生产保持增长，共12.53万套");
        await Go(reader, $"/bulletins/2025-05?asof={ReleaseTime.DayAt(minute.UtcDateTime):yyyy-MM-dd}");
        await Expect(reader.GetByRole(AriaRole.Heading, new() { NameRegex = new("所依据的数据已修订") })).ToHaveCountAsync(0);

        var again = await SignIn(clerk, "/en/work/bulletins/2025-05");
        await Expect(again.Locator(".wording[data-ready]")).ToBeVisibleAsync();
        var row = again.GetByRole(AriaRole.Row).Filter(new() { HasText = "lead" }).First;
        await Expect(row).ToContainTextAsync("124,700 sets");
        await Expect(row).ToContainTextAsync("125,300 sets");
        await Barriers.None(again, "/en/work/bulletins/2025-05, stale");
    }

    /// <summary>As the department's own figure, released at once and past the desks: their way is told in <see cref="WholeLifeTests"/>.</summary>
    private async Task Correct(decimal level)
    {
        var at = Office.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        await using var db = await Office.Open();
        var release = new ReleaseRow { At = at, TitleZh = "更正", TitleEn = "Correction", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        db.Releases.Add(release);
        if (await db.Sources.FindAsync([Department.Source.Id], TestContext.Current.CancellationToken) is null)
        {
            db.Sources.Add(SourceRow.Of(Department.Source));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.Observations.Add(ObservationRow.Of(new(
            "industrial-robots", Region.GuangdongCode, Period.YearToDate(2025, 5), Measure.Level, Figure.Exact(level, 100), Basis.Reported, Status.Revised, Department.Source, 1, new(at, false), "")
        {
            ReleaseId = release.Id,
            Document = Document.OwnStatistics,
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Office.Clock.Set(new(at));
        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Data.DataWatch>(Office.Services).Look(TestContext.Current.CancellationToken);
    }

    /// <returns>Its minute.</returns>
    private async Task<DateTimeOffset> Release(Colleague releaser)
    {
        var desk = await SignIn(releaser, "/work/releases");
        var day = ReleaseTime.DayAt(Office.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        await desk.GetByLabel("标题（中文）").FillAsync("5月简报");
        await desk.GetByLabel("标题（英文）").FillAsync("Bulletin for May");
        await desk.GetByLabel("日期").FillAsync($"{day:yyyy-MM-dd}");
        await desk.GetByLabel("时间（北京时间）").FillAsync("10:30");
        await desk.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        await desk.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("2025年5月数据简报") }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "选入（1项）" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        return new(ReleaseTime.MinuteOf(day, new(10, 30)));
    }
}
