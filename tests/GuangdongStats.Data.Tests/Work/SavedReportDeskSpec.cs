using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class SavedReportDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly ReportQuery Query = new(["industrial-robots"], ["440000", "000000"], range: ReportRange.Last(24));

    [Fact]
    public async Task What_one_saves_is_ones_own_until_it_is_shared()
    {
        var (program, chen, zhang) = await Office();
        var desk = program.Get<SavedReportDesk>();
        var (refusal, id) = await desk.Save(chen, "  月度机器人 ", Query, isShared: false, Cancellation);
        Assert.Null(refusal);

        var own = Assert.Single(await desk.Read(chen.AccountId, Cancellation));
        Assert.Equal(("月度机器人", Query, true, false), (own.Name, own.Query, own.IsOwn, own.IsShared));
        Assert.Empty(await desk.Read(zhang.AccountId, Cancellation));
        Assert.Null(await desk.Find(id, null, Cancellation));
        Assert.NotNull(await desk.Find(id, chen.AccountId, Cancellation));

        Assert.Null(await desk.Set(chen, id, own.Version, "机器人", isShared: true, Cancellation));
        var shared = Assert.Single(await desk.Read(zhang.AccountId, Cancellation));
        Assert.Equal(("机器人", false, true, "chen"), (shared.Name, shared.IsOwn, shared.IsShared, shared.OwnerName));
        Assert.Equal(Query, (await desk.Find(id, null, Cancellation))!.Query);
        Assert.Equal(["report.set", "report.save"], (await program.Get<AuditLog>().Read(null, "report/" + id, 10, Cancellation)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Only_who_saved_it_may_change_or_remove_it()
    {
        var (program, chen, zhang) = await Office();
        var desk = program.Get<SavedReportDesk>();
        var (_, shared) = await desk.Save(chen, "共用", Query, isShared: true, Cancellation);
        var (_, own) = await desk.Save(chen, "自用", Query, isShared: false, Cancellation);

        Assert.Equal(Refusal.NotAllowed, await desk.Set(zhang, shared, 0, "别名", true, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.Remove(zhang, shared, 0, Cancellation));
        Assert.Equal(Refusal.NotFound, await desk.Remove(zhang, own, 0, Cancellation)); // not even whether it exists
        Assert.Equal(2, (await desk.Read(chen.AccountId, Cancellation)).Count);
    }

    [Fact]
    public async Task What_was_removed_can_be_taken_back_for_a_while()
    {
        var (program, chen, zhang) = await Office();
        var desk = program.Get<SavedReportDesk>();
        var (_, id) = await desk.Save(chen, "共用", Query, isShared: true, Cancellation);
        Assert.Null(await desk.Remove(chen, id, 0, Cancellation));

        Assert.Null(await desk.Find(id, chen.AccountId, Cancellation));
        Assert.Empty(await desk.Read(zhang.AccountId, Cancellation));
        var removed = Assert.Single(await desk.Read(chen.AccountId, Cancellation));
        Assert.True(removed.IsRemoved);
        Assert.Equal(Refusal.NotFound, await desk.Remove(chen, id, removed.Version, Cancellation));
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Restore(chen, id, 0, Cancellation));
        Assert.Null(await desk.Restore(chen, id, removed.Version, Cancellation));
        Assert.NotNull(await desk.Find(id, null, Cancellation));

        Assert.Null(await desk.Remove(chen, id, removed.Version + 1, Cancellation));
        program.Clock.Now += SavedReportDesk.Undoing + TimeSpan.FromDays(1);
        Assert.Empty(await desk.Read(chen.AccountId, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\u0007b")]
    public async Task A_name_that_is_none_is_refused_and_nothing_is_kept(string name)
    {
        var (program, chen, _) = await Office();
        Assert.Equal(Refusal.TextNotAccepted, (await program.Get<SavedReportDesk>().Save(chen, name, Query, false, Cancellation)).Refusal);
        Assert.Equal(Refusal.TextNotAccepted, (await program.Get<SavedReportDesk>().Save(chen, new string('名', 81), Query, false, Cancellation)).Refusal);
        Assert.Empty(await program.Get<SavedReportDesk>().Read(chen.AccountId, Cancellation));
    }

    private async Task<(TestProgram Program, Actor Chen, Actor Zhang)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("chen", Duty.Clerk), await program.Person("zhang", Duty.Reviewer));
    }
}

public sealed class SavedReportDeskOnSqlite(TestEngines engines) : SavedReportDeskSpec(engines.Sqlite);

public sealed class SavedReportDeskOnPostgres(TestEngines engines) : SavedReportDeskSpec(engines.Postgres);
