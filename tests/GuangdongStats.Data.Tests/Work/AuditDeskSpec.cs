using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class AuditDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task A_filter_lets_through_what_matches_all_of_it()
    {
        var program = await WithFigures();
        var chen = await program.Person("陈敏", Duty.Clerk);
        var li = await program.Person("李强", Duty.Clerk);
        await Write(program, chen, "entry.save", "industrial-robots/440000/ytd-2026-10/level", new(2026, 11, 22, 15, 59, 59, DateTimeKind.Utc)); // the 22nd in Guangdong
        await Write(program, chen, "entry.submit", "industrial-robots/440000/ytd-2026-10/level", new(2026, 11, 22, 16, 0, 0, DateTimeKind.Utc)); // the 23rd
        await Write(program, li, "entry.save", "service-robots/440000/ytd-2026-10/level", new(2026, 11, 23, 15, 59, 59, DateTimeKind.Utc)); // the last second of the 23rd

        Assert.Equal("3 2 1", await Numbers(AuditFilter.Everything));
        Assert.Equal("2 1", await Numbers(AuditFilter.Everything with { Person = "陈" }));
        Assert.Equal("3 1", await Numbers(AuditFilter.Everything with { Act = "entry.save" }));
        Assert.Equal("2 1", await Numbers(AuditFilter.Everything with { Subject = "robots/440000/ytd-2026-10", Person = "敏" }));
        Assert.Equal("3", await Numbers(AuditFilter.Everything with { Subject = "service" }));
        Assert.Equal("1", await Numbers(AuditFilter.Everything with { To = new(2026, 11, 22) }));
        Assert.Equal("3 2", await Numbers(AuditFilter.Everything with { From = new(2026, 11, 23), To = new(2026, 11, 23) }));
        Assert.Equal("2", await Numbers(new("陈敏", "entry.submit", "industrial", new(2026, 11, 23), null)));
        Assert.Empty(await Numbers(AuditFilter.Everything with { Subject = "%" })); // no pattern
        Assert.Equal(["entry.save", "entry.submit"], await program.Get<AuditLog>().Acts(Cancellation));

        async Task<string> Numbers(AuditFilter filter) =>
            string.Join(' ', (await program.Get<AuditLog>().Read(filter, null, 10, Cancellation)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task An_export_holds_every_entry_in_order_with_the_hash_that_proves_it()
    {
        const int count = 1_203; // more than is read at once
        var program = await WithFigures();
        await program.Get<WorkWriter>().DoAsProgram(unit =>
        {
            for (var number = 1; number <= count; number++)
            {
                unit.Audit("test.note", "test", "", $"note {number}");
            }

            return Task.CompletedTask;
        }, Cancellation);

        var exported = new List<StoredAuditEntry>();
        await foreach (var stored in program.Get<AuditLog>().Export(AuditFilter.Everything, Cancellation))
        {
            exported.Add(stored);
        }

        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), exported.Select(stored => stored.Entry.Number));
        Assert.All(exported, stored => Assert.Equal(stored.Entry.Hash(), stored.Hash));
    }

    [Fact]
    public async Task An_export_is_for_auditors_and_is_logged_itself()
    {
        var program = await WithFigures();
        var administrator = await program.Person("zhou", Duty.Administrator);
        var auditor = await program.Person("li", Duty.Auditor);
        Assert.Equal(Refusal.NotAllowed, await program.Get<AuditDesk>().BeginExport(administrator, "csv", Cancellation));
        Assert.Null(await program.Get<AuditDesk>().BeginExport(auditor, "csv", Cancellation));

        var log = await program.Get<AuditLog>().Read(AuditFilter.Everything, null, 10, Cancellation);
        Assert.Equal([("audit.export", "li"), ("refused", "zhou")], log.Select(entry => (entry.Act, entry.Person)));
    }

    private static async Task Write(TestProgram program, Actor actor, string act, string subject, DateTime at)
    {
        program.Clock.Now = at;
        Assert.Null(await program.Get<WorkWriter>().Do(actor, subject, unit =>
        {
            unit.Audit(act, subject, "", "x");
            return Task.FromResult<Refusal?>(null);
        }, Cancellation));
    }
}

public sealed class AuditDeskOnSqlite(TestEngines engines) : AuditDeskSpec(engines.Sqlite);

public sealed class AuditDeskOnPostgres(TestEngines engines) : AuditDeskSpec(engines.Postgres);
