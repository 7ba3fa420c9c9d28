using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

/// <summary>Which series measures a target: from a moment on, in the log, and the same in every process.</summary>
public abstract class TargetDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_target_is_measured_from_its_moment_on_and_what_was_before_stays()
    {
        var (program, administrator) = await Office();
        var (item, before) = await Target(program, target => target.Link is null && target.TargetValue == "2000");
        Assert.Null(before);
        var link = await Fitting(program, item);

        Assert.Null(await program.Get<TargetDesk>().Link(administrator, item, link, null, Cancellation));
        Assert.Null(await LinkAt(program, item, Now.AddTicks(-10)));
        Assert.Equal(link, await LinkAt(program, item, Now));

        program.Clock.Now = Now.AddDays(3);
        Assert.Null(await program.Get<TargetDesk>().Link(administrator, item, null, link, Cancellation));
        Assert.Equal(link, await LinkAt(program, item, Now.AddDays(1)));
        Assert.Null(await LinkAt(program, item, Now.AddDays(3)));

        await using var db = await program.Open(Cancellation);
        var log = await db.Audit.Where(entry => entry.Act == "target.link").OrderBy(entry => entry.Number).ToListAsync(Cancellation);
        Assert.Equal([($"programme/{item.Programme}", administrator.AccountId), ($"programme/{item.Programme}", administrator.AccountId)], log.Select(entry => (entry.Subject, entry.Person)));
        Assert.EndsWith($"{link.Indicator}/{link.Region}", log[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_the_reference_files_bring_holds_until_it_is_changed()
    {
        var (program, administrator) = await Office();
        var (item, link) = await Target(program, target => target.Link is not null);

        Assert.Null(await program.Get<TargetDesk>().Link(administrator, item, null, link, Cancellation));
        Assert.Equal(link, await LinkAt(program, item, Now.AddTicks(-10)));
        Assert.Null(await LinkAt(program, item, Now));
    }

    [Fact]
    public async Task What_cannot_be_measured_so_is_refused_and_changes_nothing()
    {
        var (program, administrator) = await Office();
        var clerk = await program.Person("chen", Duty.Clerk);
        var (desk, (item, _)) = (program.Get<TargetDesk>(), await Target(program, target => target.Link is null && target.TargetValue == "2000"));
        var link = await Fitting(program, item);

        Assert.Equal(Refusal.NotAllowed, await desk.Link(clerk, item, link, null, Cancellation));
        Assert.Equal(Refusal.HardFinding, await desk.Link(administrator, item, new("industrial-robots", Region.GuangdongCode), null, Cancellation)); // sets for enterprises
        Assert.Equal(Refusal.NotFound, await desk.Link(administrator, item, new("no-such", Region.GuangdongCode), null, Cancellation));
        Assert.Equal(Refusal.NotFound, await desk.Link(administrator, item, link with { Region = "999999" }, null, Cancellation));
        Assert.Equal(Refusal.NotFound, await desk.Link(administrator, item with { Year = "1999" }, link, null, Cancellation));
        Assert.Equal(Refusal.Nothing, await desk.Link(administrator, item, null, null, Cancellation));
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Link(administrator, item, link, link, Cancellation)); // sees a link that is not there
        Assert.Null(await LinkAt(program, item, Now));
    }

    private async Task<(TestProgram Program, Actor Administrator)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await program.Person("li", Duty.Administrator));
    }

    private static async Task<(TargetItem Item, TargetLink? Link)> Target(TestProgram program, Func<ProgrammeItem, bool> isWanted) =>
        (from programme in (await program.Get<RegistersAsOf>().Read(Now, Cancellation)).Programmes
         from item in programme.Items
         where TargetAmount.Of(item) is not null && isWanted(item)
         select (TargetItem.Of(programme.Code, item), item.Link)).First();

    private static async Task<TargetLink?> LinkAt(TestProgram program, TargetItem item, DateTime utc) =>
        (await program.Get<RegistersAsOf>().Read(utc, Cancellation)).Programmes.Single(programme => programme.Code == item.Programme).Items.Single(candidate => TargetItem.Of(item.Programme, candidate) == item).Link;

    /// <summary>Any indicator of the target's unit.</summary>
    private static async Task<TargetLink> Fitting(TestProgram program, TargetItem item)
    {
        var target = (await program.Get<RegistersAsOf>().Read(Now, Cancellation)).Programmes.Single(programme => programme.Code == item.Programme).Items.Single(candidate => TargetItem.Of(item.Programme, candidate) == item);
        return new((await program.Get<CatalogueReader>().Read(Cancellation)).Indicators.First(indicator => indicator.Unit.Code == TargetAmount.Of(target)!.Unit).Code, Region.GuangdongCode);
    }
}

public sealed class TargetDeskOnSqlite(TestEngines engines) : TargetDeskSpec(engines.Sqlite);

public sealed class TargetDeskOnPostgres(TestEngines engines) : TargetDeskSpec(engines.Postgres);
