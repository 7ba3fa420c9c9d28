using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Work;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>D8 and D9: from approved figures to the public, under embargo until the minute, and a correction that leaves the old figure in place.</summary>
public sealed class ReleasingTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Figure = "/figures/industrial-robots/440000/ytd-2026-09";

    private static readonly FigureKey Level = new("industrial-robots", "440000", Period.YearToDate(2026, 9), Measure.Level);

    [Fact]
    public async Task A_releaser_schedules_previews_corrects_and_withdraws()
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var reviewer = await Office.Hire("张衡", Duty.Reviewer);
        var releaser = await Office.Hire("何平", Duty.Releaser);
        var viewer = await Office.Hire("罗兰");
        await Office.Approved(Level, "25.12万", Core.Observations.Figure.Exact(251_200, 100), clerk, reviewer);

        // Plan, choose, check.
        var desk = await SignIn(releaser, "/work/releases");
        var minute = await Plan(desk, "2026年9月数据", "Figures of September 2026", daysAhead: 3);
        await Expect(desk.GetByText("清单中有不通过的事项，不能定时。")).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Checkbox, new() { Name = "选择：2026年1—9月广东省工业机器人产量（水平值）" }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "选入（1项）" }).ClickAsync();
        await Expect(desk.GetByText("清单中有不通过的事项，不能定时。")).ToHaveCountAsync(0);
        await Name(desk, viewer);
        await Barriers.None(desk, "release desk");

        // Confirm: the button names minute and number.
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" })).ToContainTextAsync("1项对所有人公开");
        await desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        var number = desk.Url[(desk.Url.LastIndexOf('/') + 1)..];

        // The viewer sees the real page under embargo and the public does not; a clerk with the same address is a member of the public.
        var named = await SignIn(viewer, $"{Figure}?preview={number}");
        await Expect(named.GetByText("25.12万套").First).ToBeVisibleAsync();
        await Expect(named.GetByText("前不得外传")).ToBeVisibleAsync();
        await Barriers.None(named, "preview");
        await named.GetByRole(AriaRole.Link, new() { Name = "这一指标的图表与数据表" }).ClickAsync();
        await Expect(named.GetByText("前不得外传")).ToBeVisibleAsync();
        foreach (var outsider in new[] { await Open($"{Figure}?preview={number}"), await SignIn(clerk, $"{Figure}?preview={number}") })
        {
            await Expect(outsider.GetByText("25.12万套")).ToHaveCountAsync(0);
            await Expect(outsider.GetByText("前不得外传")).ToHaveCountAsync(0);
        }

        var reader = await Open("/releases");
        await Expect(reader.GetByRole(AriaRole.Row, new() { Name = "2026年9月数据" })).ToContainTextAsync("待发布");

        // The minute.
        Office.Clock.Set(minute);
        await Go(reader, Figure);
        await Expect(reader.GetByText("25.12万套").First).ToBeVisibleAsync();
        await Go(reader, $"/releases/{number}");
        await Expect(reader.GetByRole(AriaRole.Row, new() { Name = "2026年1—9月广东省工业机器人产量" })).ToContainTextAsync("25.12万套");

        // A correction: the old figure stays where it was.
        await Office.CloseReleased();
        await Office.Approved(Level, "25.02万", Core.Observations.Figure.Exact(250_200, 100), clerk, reviewer, entry =>
            (entry.Status, entry.Reason, entry.NoticeZh, entry.NoticeEn) = (Status.Revised, RevisionReason.LateReports, "两家企业补报。", "Two enterprises reported late."));
        desk = await SignIn(releaser, "/work/releases");
        var later = await Plan(desk, "9月数据更正", "Correction of September", daysAhead: 2);
        await desk.GetByRole(AriaRole.Checkbox, new() { Name = "选择：2026年1—9月广东省工业机器人产量（水平值）" }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "选入（1项）" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布……" }).ClickAsync();
        await desk.GetByRole(AriaRole.Group, new() { Name = "确认定时发布" }).GetByRole(AriaRole.Button, new() { Name = "确认" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已定时");
        Office.Clock.Set(later);
        await Go(reader, Figure);
        await Expect(reader.Locator(".key-figures")).ToContainTextAsync("25.02万套");
        await Expect(reader.GetByText("两家企业补报。").First).ToBeVisibleAsync();
        await Go(reader, $"{Figure}?asof={later.AddDays(-1).AddHours(8):yyyy-MM-dd}");
        await Expect(reader.Locator(".key-figures")).ToContainTextAsync("25.12万套");

        // An emergency.
        desk = await SignIn(releaser, $"/work/releases/{number}");
        await desk.GetByLabel("对外公告（中文）").FillAsync("数据有误，核实后恢复。");
        await desk.GetByLabel("对外公告（英文）").FillAsync("A figure is wrong; it will be restored once verified.");
        await desk.GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("已撤回");
        await Go(reader, $"/en/releases/{number}");
        await Expect(reader.GetByText("A figure is wrong; it will be restored once verified.")).ToBeVisibleAsync();
        await Expect(reader.GetByText("251,200")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task The_desk_of_a_release_has_no_barrier_wherever_it_stands(string language)
    {
        var month = Period.YearToDate(2026, language.Length == 0 ? 8 : 7);
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        var releaser = await Office.Hire("何平", Duty.Releaser);
        await Office.Approved(Level with { Period = month }, "21.12万", Core.Observations.Figure.Exact(211_200, 100), clerk, await Office.Hire("张衡", Duty.Reviewer));
        var (desk, by) = (Office.Services.GetRequiredService<ReleaseDesk>(), new Actor(releaser.Id, "192.0.2.1"));
        var at = Office.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        var id = (await desk.Plan(by, new(at, new("虚构的发布", "A made-up release"), new("", "")), Cancellation)).ReleaseId!.Value;
        var page = await SignIn(releaser, $"{language}/work/releases/{id}");
        var phone = await SignIn(releaser, $"{language}/work/releases/{id}", Reader.OnAPhone);
        var faults = new List<string>();
        await page.Locator("section[aria-labelledby=waiting] tbody input").First.CheckAsync();
        await Expect(page.Locator("section[aria-labelledby=waiting] textarea")).ToBeVisibleAsync(); // to give it back
        await Look("planned");

        await page.Locator("section[aria-labelledby=waiting] > .release-buttons button").ClickAsync();
        await page.Locator("section[aria-labelledby=checklist] .release-buttons button:enabled").ClickAsync();
        await Expect(page.Locator(".release-confirm")).ToBeFocusedAsync();
        await Look("confirming");
        await page.Locator(".release-confirm button").First.ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=preview] a").First).ToBeVisibleAsync();
        await Look("scheduled");

        Office.Clock.Set(new(at.AddMinutes(1)));
        (page, phone) = (await SignIn(releaser, $"{language}/work/releases/{id}"), await SignIn(releaser, $"{language}/work/releases/{id}", Reader.OnAPhone));
        await Expect(page.Locator("section[aria-labelledby=withdraw] textarea").First).ToBeVisibleAsync();
        await Look("out");
        await page.Locator("section[aria-labelledby=withdraw] textarea").First.FillAsync("正在核实。");
        await page.Locator("section[aria-labelledby=withdraw] textarea").Last.FillAsync("Being verified.");
        await page.Locator("section[aria-labelledby=withdraw] button").ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=restore] textarea").First).ToBeVisibleAsync();
        await Look("withdrawn");
        Assert.True(faults.Count == 0, string.Join("\n", faults));

        async Task Look(string where)
        {
            faults.AddRange(await Barriers.Of(page, $"{language} {where}"));
            await Go(phone, $"{language}/work/releases/{id}");
            await Expect(phone.Locator("#steps")).ToBeVisibleAsync();
            faults.AddRange(await Barriers.Of(phone, $"{language} {where} on a phone"));
            if (await phone.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width && width > 390)
            {
                faults.Add($"{language} {where} is {width} wide on a phone");
            }
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task Name(IPage desk, Colleague viewer)
    {
        await desk.GetByRole(AriaRole.Checkbox, new() { Name = viewer.DisplayName }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "保存人员" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Status)).ToContainTextAsync("人员已保存");
    }

    /// <returns>The minute: 10:30 in Guangdong of the day so many days ahead.</returns>
    private async Task<DateTimeOffset> Plan(IPage desk, string chinese, string english, int daysAhead)
    {
        var day = ReleaseTime.DayAt(Office.Clock.GetUtcNow().UtcDateTime).AddDays(daysAhead);
        await desk.GetByLabel("标题（中文）").FillAsync(chinese);
        await desk.GetByLabel("标题（英文）").FillAsync(english);
        await desk.GetByLabel("日期").FillAsync($"{day:yyyy-MM-dd}");
        await desk.GetByLabel("时间（北京时间）").FillAsync("10:30");
        await desk.GetByRole(AriaRole.Button, new() { Name = "公布计划" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(chinese);
        await Expect(desk.GetByText(" 10:30（北京时间）发布。")).ToBeVisibleAsync();
        return new(ReleaseTime.MinuteOf(day, new(10, 30)));
    }
}
