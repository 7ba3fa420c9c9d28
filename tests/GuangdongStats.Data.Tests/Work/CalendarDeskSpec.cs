using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class CalendarDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DueLine Line = new("industrial-robots", "440000", Span.YearToDate, 1, 25, Period.YearToDate(2026, 10), null, null);

    [Fact]
    public async Task A_line_that_was_added_is_read_back_with_its_clerk()
    {
        var (program, administrator) = await Office();
        await program.Person("陈敏", Duty.Clerk);
        var line = Line with { Clerk = "陈敏", To = Period.YearToDate(2027, 12), EveryMonths = 3 };
        Assert.True((await Desk(program).Add(administrator, line, Cancellation)).IsDone);

        var stored = Assert.Single(await program.Get<CalendarLines>().Read(Cancellation));
        Assert.Equal((line, "陈敏"), (stored.Line, stored.ClerkName));
        var notice = Assert.Single(await program.Get<NoticeDesk>().Read("陈敏", 10, Cancellation));
        Assert.Contains("工业机器人产量", notice.TextZh, StringComparison.Ordinal);
        var entry = Assert.Single(await program.Get<AuditLog>().Read(null, CalendarDesk.Subject, 10, Cancellation));
        Assert.Equal(("calendar.add", "calendar/industrial-robots/440000/ytd", "every=3; days=25; from=2026-10; to=2027-12; clerk=陈敏"), (entry.Act, entry.Subject, entry.After));
    }

    [Fact]
    public async Task Days_are_said_and_forgotten_and_the_log_tells_of_each()
    {
        var (program, administrator) = await Office();
        var (first, last) = (new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 7));
        Assert.True((await Desk(program).SayDays(administrator, first, last, false, " 春节 ", Cancellation)).IsDone);
        Assert.True((await Desk(program).SayDays(administrator, last, last, true, "调休", Cancellation)).IsDone); // in place of what was said
        Assert.True((await Desk(program).ForgetDay(administrator, first, Cancellation)).IsDone);
        Assert.Equal(Refusal.NotFound, (await Desk(program).ForgetDay(administrator, first, Cancellation)).Refusal);
        Assert.Equal(
            [new(new(2027, 2, 6), false, "春节"), new(last, true, "调休")],
            await program.Get<CalendarLines>().Days(new(2026, 1, 1), Cancellation));
        Assert.Equal(
            [("calendar.day-remove", "off; name=春节", ""), ("calendar.day", "off; name=春节", "works; name=调休"), ("calendar.day", "", "off; name=春节"), ("calendar.day", "", "off; name=春节"), ("calendar.day", "", "off; name=春节")],
            (await program.Get<AuditLog>().Read(null, CalendarDesk.DaySubject, 10, Cancellation)).Select(entry => (entry.Act, entry.Before, entry.After)));
    }

    [Fact]
    public async Task Days_out_of_order_too_many_or_by_somebody_else_are_refused()
    {
        var (program, administrator) = await Office();
        var day = new DateOnly(2027, 2, 5);
        foreach (var (from, to) in new[] { (day, day.AddDays(-1)), (day, day.AddDays(31)), (day.AddYears(9), day.AddYears(9)), (DateOnly.MinValue, DateOnly.MaxValue) })
        {
            Assert.Equal(DueProblem.DaysNotAllowed, (await Desk(program).SayDays(administrator, from, to, false, "", Cancellation)).Problem);
        }

        Assert.Equal(Refusal.TextNotAccepted, (await Desk(program).SayDays(administrator, day, day, false, "春\u0000节", Cancellation)).Refusal);
        Assert.Equal(Refusal.TextNotAccepted, (await Desk(program).SayDays(administrator, day, day, false, new('长', 100_000), Cancellation)).Refusal);
        var clerk = await program.Person("chen", Duty.Clerk, Duty.Releaser);
        Assert.Equal(Refusal.NotAllowed, (await Desk(program).SayDays(clerk, day, day, false, "", Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Desk(program).ForgetDay(clerk, day, Cancellation)).Refusal);
        Assert.Empty(await program.Get<CalendarLines>().Days(DateOnly.MinValue, Cancellation));
    }

    [Fact]
    public async Task A_line_that_cannot_stand_is_refused_with_what_is_wrong_and_leaves_nothing()
    {
        var (program, administrator) = await Office();
        await program.Person("li", Duty.Auditor);
        Assert.Equal(DueProblem.IndicatorUnknown, (await Desk(program).Add(administrator, Line with { Indicator = "'; DROP TABLE" }, Cancellation)).Problem);
        Assert.Equal(DueProblem.ClerkUnknown, (await Desk(program).Add(administrator, Line with { Clerk = "li" }, Cancellation)).Problem);
        Assert.Equal(DueProblem.ClerkUnknown, (await Desk(program).Add(administrator, Line with { Clerk = "nobody" }, Cancellation)).Problem);
        Assert.Empty(await program.Get<CalendarLines>().Read(Cancellation));
        Assert.Empty(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));

        Assert.True((await Desk(program).Add(administrator, Line, Cancellation)).IsDone);
        Assert.Equal(DueProblem.Overlaps, (await Desk(program).Add(administrator, Line, Cancellation)).Problem);
    }

    [Fact]
    public async Task Only_an_administrator_keeps_the_calendar()
    {
        var (program, administrator) = await Office();
        Assert.True((await Desk(program).Add(administrator, Line, Cancellation)).IsDone);
        var stored = Assert.Single(await program.Get<CalendarLines>().Read(Cancellation));
        foreach (var duty in Enum.GetValues<Duty>().Where(duty => duty != Duty.Administrator))
        {
            var other = await program.Person($"person-{duty}", duty);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).Add(other, Line with { Region = "000000" }, Cancellation)).Refusal);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).Set(other, stored.Id, stored.Version, Line with { DaysAfter = 1 }, Cancellation)).Refusal);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).Remove(other, stored.Id, stored.Version, Cancellation)).Refusal);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).AdoptDefault(other, Cancellation)).Refusal);
        }

        Assert.Equal(stored, Assert.Single(await program.Get<CalendarLines>().Read(Cancellation)));
    }

    [Fact]
    public async Task The_second_of_two_who_change_a_line_is_told()
    {
        var (program, administrator) = await Office();
        Assert.True((await Desk(program).Add(administrator, Line, Cancellation)).IsDone);
        var seen = Assert.Single(await program.Get<CalendarLines>().Read(Cancellation));

        Assert.True((await Desk(program).Set(administrator, seen.Id, seen.Version, Line with { DaysAfter = 20 }, Cancellation)).IsDone);
        Assert.Equal(Refusal.ChangedMeanwhile, (await Desk(program).Set(administrator, seen.Id, seen.Version, Line with { DaysAfter = 15 }, Cancellation)).Refusal);
        Assert.Equal(Refusal.ChangedMeanwhile, (await Desk(program).Remove(administrator, seen.Id, seen.Version, Cancellation)).Refusal);

        var now = Assert.Single(await program.Get<CalendarLines>().Read(Cancellation));
        Assert.Equal(20, now.Line.DaysAfter);
        Assert.True((await Desk(program).Remove(administrator, now.Id, now.Version, Cancellation)).IsDone);
        Assert.Empty(await program.Get<CalendarLines>().Read(Cancellation));
        Assert.Equal(Refusal.NotFound, (await Desk(program).Remove(administrator, now.Id, now.Version, Cancellation)).Refusal);

        var acts = await program.Get<AuditLog>().Read(null, CalendarDesk.Subject, 10, Cancellation);
        Assert.Equal([("calendar.remove", "every=1; days=20; from=2026-10; to=; clerk="), ("calendar.set", "every=1; days=25; from=2026-10; to=; clerk="), ("calendar.add", "")], acts.Select(entry => (entry.Act, entry.Before)));
    }

    [Fact]
    public async Task The_default_calendar_is_adopted_once_and_spares_what_is_there()
    {
        var (program, administrator) = await Office();
        Assert.True((await Desk(program).Add(administrator, Line with { DaysAfter = 7 }, Cancellation)).IsDone);
        Assert.True((await Desk(program).AdoptDefault(administrator, Cancellation)).IsDone);

        var lines = (await program.Get<CalendarLines>().Read(Cancellation)).Select(stored => $"{stored.Line.Series} {stored.Line.DaysAfter} {stored.Line.From.IsoMonth}").ToList();
        Assert.Contains("industrial-robots/000000/ytd 20 2026-10", lines);
        Assert.Contains("industrial-robots/440000/ytd 7 2026-10", lines);
        Assert.Contains("service-robots/440000/month 25 2026-10", lines);
        Assert.Equal(8, lines.Count);
        Assert.Equal(Refusal.Nothing, (await Desk(program).AdoptDefault(administrator, Cancellation)).Refusal);
        Assert.Equal(8, (await program.Get<CalendarLines>().Read(Cancellation)).Count);
    }

    [Fact]
    public async Task Clerks_are_those_who_enter_and_may_sign_in()
    {
        var (program, _) = await Office();
        await program.Person("陈敏", Duty.Clerk);
        await program.Person("gone", Duty.Clerk);
        await using (var db = await program.Open(Cancellation))
        {
            (await db.Users.SingleAsync(account => account.Id == "gone", Cancellation)).IsDisabled = true;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal([new Colleague("陈敏", "陈敏")], await program.Get<CalendarLines>().Clerks(Cancellation));
    }

    private static CalendarDesk Desk(TestProgram program) => program.Get<CalendarDesk>();

    private async Task<(TestProgram Program, Actor Administrator)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("zhou", Duty.Administrator));
    }
}

public sealed class CalendarDeskOnSqlite(TestEngines engines) : CalendarDeskSpec(engines.Sqlite);

public sealed class CalendarDeskOnPostgres(TestEngines engines) : CalendarDeskSpec(engines.Postgres);
