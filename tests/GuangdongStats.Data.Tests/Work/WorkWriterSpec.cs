using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class WorkWriterSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task A_change_and_its_entry_in_the_log_are_stored_together()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        Assert.Null(await Note(program, clerk, "a task"));

        var entry = Assert.Single(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
        Assert.Equal(("chen", "192.0.2.1", "note.add", "a task", AuditEntry.FirstHash), (entry.Person, entry.Address, entry.Act, entry.After, entry.PreviousHash));
        Assert.Equal(1, await Notices(program));
    }

    [Fact]
    public async Task A_refused_change_leaves_nothing_behind()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        var refusal = await program.Get<WorkWriter>().Do(clerk, "x", async unit =>
        {
            unit.Db.Notices.Add(Notice(unit, "half"));
            await unit.Db.SaveChangesAsync(Cancellation);
            unit.Audit("note.add", "x", "", "half");
            return Refusal.NotSubmitted;
        }, Cancellation);

        Assert.Equal(Refusal.NotSubmitted, refusal);
        Assert.Equal(0, await Notices(program));
        Assert.Empty(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
    }

    [Fact]
    public async Task A_failing_change_leaves_nothing_behind_and_the_next_goes_on()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        await Assert.ThrowsAsync<InvalidOperationException>(() => program.Get<WorkWriter>().Do(clerk, "x", async unit =>
        {
            unit.Db.Notices.Add(Notice(unit, "half"));
            await unit.Db.SaveChangesAsync(Cancellation);
            throw new InvalidOperationException("broken");
        }, Cancellation));

        Assert.Equal(0, await Notices(program));
        Assert.Null(await Note(program, clerk, "whole"));
    }

    [Fact]
    public async Task Trying_what_one_may_not_is_logged()
    {
        var program = await WithFigures();
        var auditor = await program.Person("li", Duty.Auditor);
        Assert.Equal(Refusal.NotAllowed, await program.Get<WorkWriter>().Do(auditor, "some/figure", _ => Task.FromResult<Refusal?>(Refusal.NotAllowed), Cancellation));

        var entry = Assert.Single(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
        Assert.Equal(("refused", "some/figure", "NotAllowed", "li"), (entry.Act, entry.Subject, entry.After, entry.Person));
    }

    [Fact]
    public async Task A_disabled_or_unknown_account_changes_nothing()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        await using (var db = await program.Open(Cancellation))
        {
            (await db.Users.SingleAsync(Cancellation)).IsDisabled = true;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(Refusal.NotAllowed, await Note(program, clerk, "x"));
        Assert.Equal(Refusal.NotAllowed, await Note(program, new("nobody", ""), "x"));
        Assert.Equal(0, await Notices(program));
    }

    [Fact]
    public async Task A_duty_taken_away_is_missing_at_the_next_change()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        Assert.True(await Has(Duty.Clerk));
        await using (var db = await program.Open(Cancellation))
        {
            await db.UserRoles.ExecuteDeleteAsync(Cancellation);
        }

        Assert.False(await Has(Duty.Clerk));

        async Task<bool> Has(Duty duty)
        {
            var has = false;
            await program.Get<WorkWriter>().Do(clerk, "x", unit =>
            {
                has = unit.Person.Has(duty);
                return Task.FromResult<Refusal?>(null);
            }, Cancellation);
            return has;
        }
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        var other = Start(program.Options); // another process on the same database
        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(index => Task.Run(() => Note(index % 2 == 0 ? program : other, clerk, $"note {index}"), Cancellation)));

        Assert.All(results, Assert.Null);
        var proof = await program.Get<AuditLog>().Verify(Cancellation);
        Assert.Equal((24, null), (proof.Sound, proof.FirstBroken));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_is_refused_and_logged()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        Assert.Null(await Note(program, clerk, "first"));

        program.Clock.Now = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);
        Assert.Equal(Refusal.ClockWentBack, await Note(program, clerk, "second"));

        program.Clock.Now = new(2026, 11, 23, 4, 0, 1, DateTimeKind.Utc);
        Assert.Null(await Note(program, clerk, "third"));
        var acts = (await program.Get<AuditLog>().Read(null, "", 10, Cancellation)).Select(entry => entry.Act);
        Assert.Equal(["note.add", "refused", "note.add"], acts);
        Assert.Null((await program.Get<AuditLog>().Verify(Cancellation)).FirstBroken);
    }

    [Theory]
    [InlineData("UPDATE \"Audit\" SET \"After\" = 'forged' WHERE \"Number\" = 2", 2, AuditFault.Altered)]
    [InlineData("UPDATE \"Audit\" SET \"Hash\" = 'forged' WHERE \"Number\" = 2", 2, AuditFault.Altered)]
    [InlineData("UPDATE \"Audit\" SET \"PreviousHash\" = 'forged' WHERE \"Number\" = 3", 3, AuditFault.NotChained)]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Number\" = 1", 1, AuditFault.Missing)]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Number\" = 2", 2, AuditFault.Missing)]
    [InlineData("DELETE FROM \"Audit\" WHERE \"Number\" = 3", 3, AuditFault.Missing)] // the last
    public async Task A_row_altered_behind_the_programs_back_is_named(string sql, long broken, AuditFault fault)
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        foreach (var text in new[] { "one", "two", "three" })
        {
            Assert.Null(await Note(program, clerk, text));
        }

        Assert.Equal((3, null), await Proof());
        await using (var db = await program.Open(Cancellation))
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
        }

        Assert.Equal((broken - 1, (long?)broken), await Proof());
        Assert.Equal(fault, (await program.Get<AuditLog>().Verify(Cancellation)).Fault);

        async Task<(long, long?)> Proof()
        {
            var proof = await program.Get<AuditLog>().Verify(Cancellation);
            return (proof.Sound, proof.FirstBroken);
        }
    }

    [Fact]
    public async Task What_was_written_down_years_ago_is_still_there_whatever_the_program_does_by_itself()
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk);
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        Assert.Null(await Note(program, clerk, "one"));

        program.Clock.Now = new(2029, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        await program.Get<Reminders>().Run(Cancellation);
        while (await program.Get<NoticeMail>().Take(Cancellation) is { } mail)
        {
            await program.Get<NoticeMail>().Sent(mail, Cancellation);
        }

        var later = Start(program.Options); // and when it is started anew
        Assert.Equal("one", Assert.Single(await later.Get<AuditLog>().Read(null, "", 10, Cancellation)).After);
        Assert.Null((await later.Get<AuditLog>().Verify(Cancellation)).FirstBroken);
    }

    [Fact]
    public async Task The_program_itself_refuses_to_change_the_log()
    {
        var program = await WithFigures();
        Assert.Null(await Note(program, await program.Person("chen", Duty.Clerk), "one"));
        await using var db = await program.Open(Cancellation);
        db.Remove(await db.Audit.SingleAsync(Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    private static Task<Refusal?> Note(TestProgram program, Actor actor, string text) => program.Get<WorkWriter>().Do(actor, "note", unit =>
    {
        unit.Db.Notices.Add(Notice(unit, text));
        unit.Audit("note.add", "note", "", text);
        return Task.FromResult<Refusal?>(null);
    }, Cancellation);

    private static Rows.NoticeRow Notice(WorkUnit unit, string text) => new() { To = unit.Person.Id, At = unit.Now, TextZh = text, TextEn = text, Path = "/work" };

    private static async Task<int> Notices(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Notices.CountAsync(Cancellation);
    }
}

public sealed class WorkWriterOnSqlite(TestEngines engines) : WorkWriterSpec(engines.Sqlite);

public sealed class WorkWriterOnPostgres(TestEngines engines) : WorkWriterSpec(engines.Postgres);
