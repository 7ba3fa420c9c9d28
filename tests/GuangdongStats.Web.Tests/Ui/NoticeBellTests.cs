using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Notices;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public sealed class NoticeBellTests : OfficeContext
{
    [Fact]
    public async Task The_bell_counts_what_is_unread_and_a_notice_followed_is_read()
    {
        var me = await SignIn(Duty.Clerk);
        await Tell(me.AccountId, "退回一", "First");
        await Tell(me.AccountId, "退回二", "Second");
        await Tell("somebody else", "不是我的", "Not mine");
        var bell = Render<NoticeBell>();
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find("button[aria-label='通知，2 条未读']")));
        await bell.Find("button").ClickAsync(new());
        Assert.Equal(["退回二", "退回一"], bell.FindAll("li a").Select(link => link.TextContent));
        Assert.Equal("work/entry?period=2026-10", bell.Find("li a").GetAttribute("href"));

        await bell.Find("li a").ClickAsync(new());
        Assert.Empty(bell.FindAll("section"));
        Assert.Equal(1, await Services.GetRequiredService<NoticeDesk>().CountUnread(me.AccountId, Cancellation));
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find("button[aria-label='通知，1 条未读']")));
    }

    [Fact]
    public async Task All_can_be_marked_at_once_and_escape_closes()
    {
        var me = await SignIn(Duty.Clerk);
        await Tell(me.AccountId, "退回一", "First");
        In(Language.English);
        var bell = Render<NoticeBell>();
        bell.WaitForAssertion(() => Assert.NotNull(bell.Find("button[aria-label='Notices, 1 unread']")));
        await bell.Find("button").ClickAsync(new());
        Assert.Equal("First", bell.Find("li a").TextContent);
        await bell.FindAll("button").Single(button => button.TextContent.Trim() == "Mark all as read").ClickAsync(new());
        Assert.NotNull(bell.Find("button[aria-label='Notices, none unread']"));
        bell.Find(".notice-bell").KeyDown("Escape");
        Assert.Empty(bell.FindAll("section"));
    }

    private Task Tell(string to, string chinese, string english) =>
        Store(db => db.Notices.Add(new NoticeRow { To = to, At = Site.Clock.Now.UtcDateTime, TextZh = chinese, TextEn = english, Path = "/work/entry?period=2026-10" }));
}
