using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Web.Features.Work.Calendar;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Calendar;

public sealed class CalendarPageTests : OfficeContext
{
    [Fact]
    public async Task The_suggested_calendar_is_shown_line_by_line_and_adopted_with_one_click()
    {
        await SignIn(Duty.Administrator);
        var page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll(".mud-alert li").Count));
        Assert.Contains("自2026年10月起", page.Markup, StringComparison.Ordinal);
        Assert.Empty(await Lines()); // nothing by itself

        await Click(page, "采用建议的日历");
        page.WaitForAssertion(() => Assert.Contains("已采用建议的日历", page.Markup, StringComparison.Ordinal));
        Assert.Equal(8, (await Lines()).Count);
        Assert.DoesNotContain("采用前不会生效", page.Markup, StringComparison.Ordinal);
        Assert.Contains("每月，25日，自2026-10起，任一填报员", page.Markup, StringComparison.Ordinal); // its history in words
    }

    [Fact]
    public async Task A_line_is_added_changed_and_removed()
    {
        await SignIn(Duty.Administrator);
        var page = Render<CalendarPage>();
        await Click(page, "新增任务");
        page.FindAll("form select")[0].Change("ai-core-enterprises");
        page.FindAll("form select")[1].Change("440000");
        page.FindAll("form select")[2].Change("point");
        page.FindAll("form select")[3].Change("12");
        page.FindAll("form input")[0].Change("40");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        var line = Assert.Single(await Lines()).Line;
        Assert.Equal(("ai-core-enterprises", "440000", Span.Point, 12, 40, "2026-10"), (line.Indicator, line.Region, line.Span, line.EveryMonths, line.DaysAfter, line.From.IsoMonth));

        await Click(page, "修改");
        page.FindAll("form input")[0].Change("45");
        await page.Find("form").SubmitAsync();
        Assert.Equal(45, Assert.Single(await Lines()).Line.DaysAfter);

        await Click(page, "删除");
        Assert.Contains("已录入的数据不受影响", page.Find("[role=alertdialog]").TextContent, StringComparison.Ordinal);
        Assert.Single(await Lines()); // asked first
        await page.FindAll("[role=alertdialog] button")[0].ClickAsync(new());
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task Holidays_are_said_by_their_first_and_last_day_and_removed_one_by_one()
    {
        await SignIn(Duty.Administrator);
        var page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.Contains("还没有登记", page.Markup, StringComparison.Ordinal));
        page.FindAll("form input")[0].Change("2027-02-05");
        page.FindAll("form input")[1].Change("2027-02-01");
        page.FindAll("form input")[2].Change("春节");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("结束日期应不早于开始日期", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.FindAll("form input")[1].Change("2027-02-06");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["2027年2月5日 · 休息 · 春节", "2027年2月6日 · 休息 · 春节"], page.FindAll(".work-days li span:first-child").Where(one => one.TextContent.Contains('·', StringComparison.Ordinal)).Select(Words.Of)));
        Assert.Contains("登记节假日或上班日 2027年2月5日", Words.Of(page.FindAll("tbody").Last()), StringComparison.Ordinal);
        await Click(page, "移除");
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".work-days li")));
    }

    [Theory]
    [InlineData("x", "2026-10", "", "期末后天数应为0至180")]
    [InlineData("25", "October", "", "首个时期应为三年以内的月份")]
    [InlineData("25", "2026-10", "2026-09", "末个时期应不早于首个时期")]
    [InlineData("25", "2026-10", "later", "末个时期应不早于首个时期")]
    [InlineData("999", "2026-10", "", "期末后天数应为0至180")]
    public async Task What_is_wrong_with_a_line_is_said_and_what_was_typed_stays(string days, string from, string to, string expected)
    {
        await SignIn(Duty.Administrator);
        var page = Render<CalendarPage>();
        await Click(page, "新增任务");
        page.FindAll("form select")[0].Change("industrial-robots");
        page.FindAll("form select")[1].Change("440000");
        page.FindAll("form input")[0].Change(days);
        page.FindAll("form input")[1].Change(from);
        page.FindAll("form input")[2].Change(to);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(expected, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(days, page.FindAll("form input")[0].GetAttribute("value"));
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task A_duty_taken_away_while_the_page_is_open_counts()
    {
        await SignIn(Duty.Administrator);
        var page = Render<CalendarPage>();
        await Store(db => db.UserRoles.RemoveRange(db.UserRoles));
        await Click(page, "采用建议的日历");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("[role=alert]").TextContent));
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task In_english_no_chinese_is_left()
    {
        await SignIn(Duty.Administrator);
        In(Language.English);
        await Store(db => db.Dues.Add(DueRow.Of(new("industrial-robots", "440000", Span.YearToDate, 3, 25, Period.YearToDate(2026, 10), null, null))));
        var page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.Contains("Quarterly", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotMatch("[\u4e00-\u9fff]", page.Markup);
    }

    private Task<IReadOnlyList<CalendarLine>> Lines() => Services.GetRequiredService<CalendarLines>().Read(Cancellation);

    private static Task Click(IRenderedComponent<CalendarPage> page, string name)
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), button => button.TextContent.Trim() == name));
        return page.FindAll("button").First(button => button.TextContent.Trim() == name).ClickAsync(new());
    }
}
