using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class CatalogueDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Indicator Drones = new(
        "drones-made-up", new("无人机产量（虚构）", "Output of drones (made up)"), IndicatorKind.Flow, new("sets", new("架", "sets")), "robots", false, new("", ""), 500, true);

    [Fact]
    public async Task A_new_indicator_is_there_at_once_and_was_not_before()
    {
        var (program, zhou) = await Office();
        Assert.True((await Desk(program).Set(zhou, Drones, true, Today, "", Cancellation)).IsDone);

        var reader = program.Get<CatalogueReader>();
        Assert.Equal(Drones, (await reader.Read(Cancellation)).Indicator(Drones.Code));
        Assert.Null((await reader.Read(Days.EndOf(2026, 11, 22), Cancellation)).Indicator(Drones.Code));
        Assert.Equal(Drones, (await Start(program.Options).Get<CatalogueReader>().Read(Cancellation)).Indicator(Drones.Code)); // stored, not only remembered
    }

    [Fact]
    public async Task A_change_for_a_coming_day_counts_from_its_beginning_without_anything_running()
    {
        var (program, zhou) = await Office();
        var reader = program.Get<CatalogueReader>();
        var before = (await reader.Read(Cancellation)).Indicator("industrial-robots")!;
        var after = before with { Name = new("工业机器人产量（新口径）", "Industrial robots, new scope") };
        Assert.True((await Desk(program).Set(zhou, after, false, new(2026, 12, 1), "口径调整", Cancellation)).IsDone);
        Assert.Equal(before, (await reader.Read(Cancellation)).Indicator(before.Code));
        var midnight = new DateTime(2026, 11, 30, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(midnight, await reader.NextChangeAfter(program.Clock.Now!.Value, Cancellation));

        var version = program.Get<DataVersion>().Current;
        program.Clock.Now = midnight.AddSeconds(-1);
        Assert.Equal(before, (await reader.Read(Cancellation)).Indicator(before.Code));
        program.Clock.Now = midnight;
        Assert.Equal(after, (await reader.Read(Cancellation)).Indicator(before.Code));
        Assert.True(program.Get<DataVersion>().Current > version); // what was cached under the old name is dropped
        Assert.Equal(before, (await reader.Read(midnight.AddTicks(-1), Cancellation)).Indicator(before.Code)); // as of an earlier day
        Assert.Null(await reader.NextChangeAfter(midnight, Cancellation));

        var change = Assert.Single(await program.Get<CatalogueChanges>().Read(10, Cancellation));
        Assert.Equal((after.Name, new DateOnly(2026, 12, 1), "口径调整", "zhou", false), (change.Name, change.InForce, change.Reason, change.ChangedBy, change.IsNew));
        var entry = Assert.Single(await program.Get<AuditLog>().Read(null, "catalogue/", 10, Cancellation));
        Assert.Contains("工业机器人产量", entry.Before, StringComparison.Ordinal);
        Assert.Contains("新口径", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_with_figures_keeps_its_unit_and_its_kind()
    {
        var (program, zhou) = await Office();
        var robots = await program.Indicator("industrial-robots", Cancellation);
        foreach (var changed in new[] { robots with { Unit = new("yuan", new("元", "yuan")) }, robots with { Kind = IndicatorKind.Stock, IsMonthlyOutput = false }, robots with { IsMonthlyOutput = false } })
        {
            Assert.Equal(CatalogueProblem.HasFigures, (await Desk(program).Set(zhou, changed, false, Today, "x", Cancellation)).Problem);
        }

        Assert.True((await Desk(program).Set(zhou, Drones, true, Today, "", Cancellation)).IsDone);
        Assert.True((await Desk(program).Set(zhou, Drones with { Unit = new("pieces", new("件", "pieces")) }, false, Today, "单位写错", Cancellation)).IsDone); // nothing entered yet
        Assert.Equal("pieces", (await program.Indicator(Drones.Code, Cancellation)).Unit.Code);
    }

    [Fact]
    public async Task What_cannot_stand_is_refused_with_its_reason_and_leaves_nothing()
    {
        var (program, zhou) = await Office();
        foreach (var (indicator, problem) in new[]
        {
            (Drones with { Code = "Drones" }, CatalogueProblem.CodeNotAllowed), (Drones with { Code = "x'; DROP TABLE" }, CatalogueProblem.CodeNotAllowed), (Drones with { Code = new string('a', 100_000) }, CatalogueProblem.CodeNotAllowed),
            (Drones with { Code = "industrial-robots" }, CatalogueProblem.CodeTaken), (Drones with { Name = new("无人机", " ") }, CatalogueProblem.NameNotAllowed), (Drones with { Name = new("无\u0000人机", "x") }, CatalogueProblem.NameNotAllowed),
            (Drones with { Unit = new("sets", new("", "sets")) }, CatalogueProblem.UnitNotAllowed), (Drones with { Kind = IndicatorKind.Share, IsMonthlyOutput = false }, CatalogueProblem.UnitNotAllowed),
            (Drones with { Theme = "cooking" }, CatalogueProblem.ThemeUnknown), (Drones with { Kind = IndicatorKind.Stock }, CatalogueProblem.OnlyFlowsAreMonthly),
            (Drones with { Precision = 3 }, CatalogueProblem.PrecisionNotAllowed), (Drones with { Precision = 0 }, CatalogueProblem.PrecisionNotAllowed),
            (Drones with { Clerk = "nobody" }, CatalogueProblem.ClerkUnknown), (Drones with { Clerk = "zhou" }, CatalogueProblem.ClerkUnknown), // an administrator enters nothing
            (Drones with { Definition = new(new string('长', 3_000), "") }, CatalogueProblem.TextNotAccepted),
        })
        {
            Assert.Equal(problem, (await Desk(program).Set(zhou, indicator, true, Today, "", Cancellation)).Problem);
        }

        Assert.Equal(CatalogueProblem.InForceNotAllowed, (await Desk(program).Set(zhou, Drones, true, Today.AddDays(-1), "", Cancellation)).Problem);
        Assert.Equal(CatalogueProblem.CodeUnknown, (await Desk(program).Set(zhou, Drones, false, Today, "x", Cancellation)).Problem);
        var robots = await program.Indicator("industrial-robots", Cancellation);
        Assert.Equal(CatalogueProblem.ReasonMissing, (await Desk(program).Set(zhou, robots, false, Today, " ", Cancellation)).Problem);
        Assert.Empty(await program.Get<CatalogueChanges>().Read(10, Cancellation));
        Assert.Empty(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
    }

    [Fact]
    public async Task Precision_and_clerk_count_from_their_day_and_give_the_calendars_tasks_to_the_clerk()
    {
        var (program, zhou) = await Office();
        await program.Person("chen", Duty.Clerk);
        var robots = await program.Indicator("industrial-robots", Cancellation);
        Assert.Equal((null, null), (robots.Precision, robots.Clerk));
        Assert.True((await Desk(program).Set(zhou, robots with { Precision = 100, Clerk = "chen" }, false, new(2026, 12, 1), "分工", Cancellation)).IsDone);
        Assert.True((await program.Get<CalendarDesk>().Add(zhou, new("industrial-robots", "440000", Span.YearToDate, 1, 20, Period.YearToDate(2026, 10), null, null), Cancellation)).IsDone);
        Assert.Equal((null, null), (await Clerk(), (await program.Get<CalendarLines>().Read(Cancellation)).Single().ClerkName));

        program.Clock.Now = new(2026, 11, 30, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(100, (await program.Indicator("industrial-robots", Cancellation)).Precision);
        Assert.Equal(("chen", "chen"), (await Clerk(), (await program.Get<CalendarLines>().Read(Cancellation)).Single().ClerkName));
        Assert.Equal(robots, (await program.Get<CatalogueReader>().Read(program.Clock.Now!.Value.AddTicks(-1), Cancellation)).Indicator(robots.Code));

        async Task<string?> Clerk() => (await program.Get<DueTasksNow>().Read(Cancellation))[0].Clerk;
    }

    [Fact]
    public async Task Regions_and_sources_are_kept_the_same_way()
    {
        var (program, zhou) = await Office();
        var district = new Region("440199", new("虚构区", "Made-up District"), RegionLevel.District, "440100");
        Assert.True((await Desk(program).Set(zhou, district, 1, true, Today, "", Cancellation)).IsDone);
        Assert.Equal(CatalogueProblem.ParentUnknown, (await Desk(program).Set(zhou, district with { Code = "440198", ParentCode = "449999" }, 1, true, Today, "", Cancellation)).Problem);
        Assert.Equal(CatalogueProblem.ParentUnknown, (await Desk(program).Set(zhou, district with { Code = "440198", Level = RegionLevel.City, ParentCode = "440100" }, 1, true, Today, "", Cancellation)).Problem);

        var source = new Source("made-up-bulletin", "虚构公报", "虚构局", "https://example.org/1", "2026-11", "zh", SourceKind.Government, Confidence.Normal, "");
        Assert.True((await Desk(program).Set(zhou, source, true, Today, "", Cancellation)).IsDone);
        Assert.Equal(CatalogueProblem.UrlNotAllowed, (await Desk(program).Set(zhou, source with { Url = "javascript:alert(1)" }, false, Today, "x", Cancellation)).Problem);
        Assert.Equal(CatalogueProblem.DateNotAllowed, (await Desk(program).Set(zhou, source with { Published = "yesterday" }, false, Today, "x", Cancellation)).Problem);
        Assert.True((await Desk(program).Set(zhou, source with { Title = "更正的标题" }, false, Today, "错字", Cancellation)).IsDone);

        var catalogue = await program.Get<CatalogueReader>().Read(Cancellation);
        Assert.Equal(district, catalogue.Region("440199"));
        Assert.Equal("更正的标题", catalogue.Source("made-up-bulletin")?.Title);
    }

    [Fact]
    public async Task Limits_of_checks_are_set_by_one_administrator_at_a_time()
    {
        var (program, zhou) = await Office();
        var (usual, version) = await program.Get<CatalogueChanges>().Thresholds("industrial-robots", Cancellation);
        Assert.Equal((Thresholds.Default, 0), (usual, version));
        var stricter = usual.With(ThresholdName.GrowthJump, 5);
        Assert.Equal(ThresholdName.HistoryYears, (await Desk(program).SetThresholds(zhou, "industrial-robots", usual.With(ThresholdName.HistoryYears, 2.5m), 0, Cancellation)).Threshold?.Rule.Name);
        Assert.True((await Desk(program).SetThresholds(zhou, "industrial-robots", stricter, 0, Cancellation)).IsDone);
        Assert.Equal(Refusal.ChangedMeanwhile, (await Desk(program).SetThresholds(zhou, "industrial-robots", usual, 0, Cancellation)).Refusal);
        var (stored, next) = await program.Get<CatalogueChanges>().Thresholds("industrial-robots", Cancellation);
        Assert.Equal(stricter, stored);
        Assert.True((await Desk(program).SetThresholds(zhou, "industrial-robots", usual, next, Cancellation)).IsDone);
        Assert.Equal(Refusal.NotFound, (await Desk(program).SetThresholds(zhou, "no-such", usual, 0, Cancellation)).Refusal);
    }

    [Fact]
    public async Task Only_an_administrator_keeps_the_catalogue()
    {
        var (program, _) = await Office();
        foreach (var duty in Enum.GetValues<Duty>().Where(duty => duty != Duty.Administrator))
        {
            var other = await program.Person($"person-{duty}", duty);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).Set(other, Drones, true, Today, "", Cancellation)).Refusal);
            Assert.Equal(Refusal.NotAllowed, (await Desk(program).SetThresholds(other, "industrial-robots", Thresholds.Default, 0, Cancellation)).Refusal);
        }

        Assert.Null((await program.Get<CatalogueReader>().Read(Cancellation)).Indicator(Drones.Code));
    }

    private static CatalogueDesk Desk(TestProgram program) => program.Get<CatalogueDesk>();

    private async Task<(TestProgram Program, Actor Administrator)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("zhou", Duty.Administrator));
    }
}

public sealed class CatalogueDeskOnSqlite(TestEngines engines) : CatalogueDeskSpec(engines.Sqlite);

public sealed class CatalogueDeskOnPostgres(TestEngines engines) : CatalogueDeskSpec(engines.Postgres);
