using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class NoticeDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Noon = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_notice_is_read_and_marked_by_whom_it_is_for_alone()
    {
        var program = await Office();
        var chen = await program.Person("chen", Duty.Clerk);
        var wang = await program.Person("wang", Duty.Clerk);
        await Tell(program, chen, "chen", "first");
        await Tell(program, chen, "chen", "second");
        var desk = program.Get<NoticeDesk>();
        var mine = await desk.Read("chen", 10, Cancellation);
        Assert.Equal(["second", "first"], mine.Select(notice => notice.TextEn));
        Assert.Equal(2, await desk.CountUnread("chen", Cancellation));
        Assert.Empty(await desk.Read("wang", 10, Cancellation));

        Assert.Equal(Refusal.NotFound, await desk.MarkRead(wang, mine[0].Id, Cancellation));
        Assert.Equal(2, await desk.CountUnread("chen", Cancellation));
        Assert.Null(await desk.MarkRead(chen, mine[0].Id, Cancellation));
        Assert.Equal(1, await desk.CountUnread("chen", Cancellation));
        Assert.Null(await desk.MarkAllRead(wang, Cancellation));
        Assert.Equal(1, await desk.CountUnread("chen", Cancellation));
        Assert.Null(await desk.MarkAllRead(chen, Cancellation));
        Assert.Equal(0, await desk.CountUnread("chen", Cancellation));
    }

    [Fact]
    public async Task A_clerk_is_reminded_once_a_day_of_what_is_due_soon_or_late()
    {
        var program = await Office(
            Due("440000", 25, null), // due on the 25th, in two days
            Due("000000", 20, "chen"), // was due on the 20th
            Due("440100", 60, null), // not yet
            Due("440300", 24, "wang"));
        await program.Person("chen", Duty.Clerk);
        await program.Person("wang", Duty.Clerk);
        await program.Person("li", Duty.Auditor);
        var other = Start(program.Options); // another process on the same database
        other.Clock.Now = Noon;

        await Task.WhenAll(program.Get<Reminders>().Run(Cancellation), other.Get<Reminders>().Run(Cancellation));
        await program.Get<Reminders>().Run(Cancellation);

        var notices = await Notices(program);
        Assert.Equal(["chen", "wang"], notices.Select(notice => notice.To).Order());
        var chen = notices.Single(notice => notice.To == "chen");
        Assert.Equal("1项填报任务已逾期，1项填报任务将在3日内到期。最先到期：2026年1—10月全国工业机器人产量（2026年11月20日）。", chen.TextZh);
        Assert.StartsWith("1 task is late, 1 task is due within 3 days.", chen.TextEn, StringComparison.Ordinal);
        Assert.StartsWith("2 tasks are due within 3 days.", notices.Single(notice => notice.To == "wang").TextEn, StringComparison.Ordinal);

        program.Clock.Now = Noon.AddDays(1);
        await program.Get<Reminders>().Run(Cancellation);
        Assert.Equal(4, (await Notices(program)).Count);
    }

    [Fact]
    public async Task Whoever_entered_a_figure_is_told_once_that_it_is_public()
    {
        var program = await Office();
        await program.Person("chen", Duty.Clerk);
        await using (var db = await program.Open(Cancellation))
        {
            var release = new ReleaseRow { At = Noon.AddMinutes(5), TitleZh = "十月数据", TitleEn = "October", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancellation);
        }

        await Submitted.RobotsOfApril(program, "chen");
        await using (var db = await program.Open(Cancellation))
        {
            var release = await db.Releases.SingleAsync(Cancellation);
            await db.Entries.ForEachAsync(entry => entry.ReleaseId = release.Id, Cancellation);
            await db.SaveChangesAsync(Cancellation);
        }

        await program.Get<Reminders>().Run(Cancellation);
        Assert.Empty(await Notices(program)); // not before its minute
        program.Clock.Now = Noon.AddMinutes(5);
        await program.Get<Reminders>().Run(Cancellation);
        await program.Get<Reminders>().Run(Cancellation);
        var notice = Assert.Single(await Notices(program));
        Assert.Equal(("chen", "《十月数据》已发布，您填报的数据已对外公开。"), (notice.To, notice.TextZh));

        program.Clock.Now = Noon.AddDays(3); // old news
        await program.Get<Reminders>().Run(Cancellation);
        Assert.Single(await Notices(program));
    }

    private async Task<TestProgram> Office(params DueRow[] lines)
    {
        var program = await WithFigures();
        program.Clock.Now = Noon;
        await using var db = await program.Open(Cancellation);
        db.Dues.AddRange(lines);
        await db.SaveChangesAsync(Cancellation);
        return program;
    }

    private static DueRow Due(string region, int days, string? clerk) =>
        DueRow.Of(new("industrial-robots", region, Span.YearToDate, 1, days, Period.YearToDate(2026, 10), null, clerk));

    private static async Task<IReadOnlyList<NoticeRow>> Notices(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Notices.AsNoTracking().ToListAsync(Cancellation);
    }

    private static async Task Tell(TestProgram program, Actor actor, string to, string text) => Assert.Null(await program.Get<WorkWriter>().Do(actor, "x", unit =>
    {
        NoticeDesk.Tell(unit, to, new LocalizedName(text, text), "/work");
        return Task.FromResult<Refusal?>(null);
    }, Cancellation));
}

public sealed class NoticeDeskOnSqlite(TestEngines engines) : NoticeDeskSpec(engines.Sqlite);

public sealed class NoticeDeskOnPostgres(TestEngines engines) : NoticeDeskSpec(engines.Postgres);
