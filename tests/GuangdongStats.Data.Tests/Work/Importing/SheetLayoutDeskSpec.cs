using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Importing;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Importing;

public abstract class SheetLayoutDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    internal static readonly SheetFingerprint Sheet = SheetFingerprint.Of(["地区", "产量", "广州市", "深圳市", "佛山市"]);

    internal static readonly SheetMapping Mapping = new(
        new() { Indicator = "industrial-robots", Unit = "万套" }, Span.YearToDate, [new("产量", new() { Span = Span.YearToDate })], [new("合计", new() { Region = "440000" }), new("备注", new() { LeftOut = LeftOut.Chosen })]);

    [Fact]
    public async Task A_layout_is_saved_for_all_clerks_and_known_again()
    {
        var (program, chen, zhang, _) = await Office();
        var desk = program.Get<SheetLayoutDesk>();
        Assert.Null(await desk.Save(chen, " 各市月报 ", Sheet, Mapping, null, Cancellation));

        var saved = Assert.Single((await desk.Read(zhang.AccountId, Cancellation))!);
        Assert.Equal(("各市月报", 0L), (saved.Name, saved.Version));
        Assert.Equal(Mapping.ToString(), saved.Mapping.ToString());
        Assert.Equal((Mapping.Whole, Mapping.PlainMonths), (saved.Mapping.Whole, saved.Mapping.PlainMonths));
        Assert.Same(saved, SavedSheetLayout.Known([saved], SheetFingerprint.Of(["地区", "产量", "广州市", "深圳市", "佛山市", "东莞市"]))); // a city more
        Assert.Null(SavedSheetLayout.Known([saved], SheetFingerprint.Of(["地区", "销量", "广州市", "珠海市"])));
        Assert.Equal(["layout.save"], (await program.Get<AuditLog>().Read(null, $"layout/{saved.Id}", 10, Cancellation)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Saving_under_a_name_that_is_taken_replaces_it_only_by_one_who_saw_it()
    {
        var (program, chen, zhang, _) = await Office();
        var desk = program.Get<SheetLayoutDesk>();
        await desk.Save(chen, "月报", Sheet, Mapping, null, Cancellation);
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Save(zhang, "月报", Sheet, Mapping with { PlainMonths = Span.Month }, null, Cancellation));
        Assert.Null(await desk.Save(zhang, "月报", Sheet, Mapping with { PlainMonths = Span.Month }, 0, Cancellation));
        var saved = Assert.Single((await desk.Read(chen.AccountId, Cancellation))!);
        Assert.Equal((Span.Month, 1L), (saved.Mapping.PlainMonths, saved.Version));
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Save(chen, "月报", Sheet, Mapping, 0, Cancellation));
    }

    [Fact]
    public async Task One_that_was_removed_can_be_taken_back_unless_its_name_is_taken()
    {
        var (program, chen, _, _) = await Office();
        var desk = program.Get<SheetLayoutDesk>();
        await desk.Save(chen, "月报", Sheet, Mapping, null, Cancellation);
        var saved = Assert.Single((await desk.Read(chen.AccountId, Cancellation))!);
        Assert.Null(await desk.Remove(chen, saved.Id, saved.Version, Cancellation));
        Assert.Empty((await desk.Read(chen.AccountId, Cancellation))!);
        Assert.Equal(Refusal.NotFound, await desk.Remove(chen, saved.Id, saved.Version + 1, Cancellation));

        Assert.Null(await desk.Restore(chen, saved.Id, saved.Version + 1, Cancellation));
        Assert.Null(await desk.Remove(chen, saved.Id, saved.Version + 2, Cancellation));
        Assert.Null(await desk.Save(chen, "月报", Sheet, Mapping, null, Cancellation));
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Restore(chen, saved.Id, saved.Version + 3, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("\u202Egnp")]
    public async Task A_name_that_cannot_be_shown_in_a_line_is_refused(string name)
    {
        var (program, chen, _, _) = await Office();
        Assert.Equal(Refusal.TextNotAccepted, await program.Get<SheetLayoutDesk>().Save(chen, name, Sheet, Mapping, null, Cancellation));
    }

    [Fact]
    public async Task Nobody_but_a_clerk_sees_or_keeps_layouts()
    {
        var (program, chen, _, wu) = await Office();
        var desk = program.Get<SheetLayoutDesk>();
        await desk.Save(chen, "月报", Sheet, Mapping, null, Cancellation);
        var saved = Assert.Single((await desk.Read(chen.AccountId, Cancellation))!);
        Assert.Null(await desk.Read(wu.AccountId, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.Save(wu, "另一份", Sheet, Mapping, null, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.Remove(wu, saved.Id, saved.Version, Cancellation));
    }

    private async Task<(TestProgram Program, Actor Chen, Actor Zhang, Actor Wu)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("chen", Duty.Clerk), await program.Person("zhang", Duty.Clerk), await program.Person("wu", Duty.Reviewer, Duty.Administrator));
    }
}

public sealed class SheetLayoutDeskOnSqlite(TestEngines engines) : SheetLayoutDeskSpec(engines.Sqlite);

public sealed class SheetLayoutDeskOnPostgres(TestEngines engines) : SheetLayoutDeskSpec(engines.Postgres);
