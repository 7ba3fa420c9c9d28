using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class CheckedReportsSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime First = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc), Second = First.AddDays(2);

    private static readonly ReportQuery Query = new(
        ["industrial-robots"], ["440000", "000000"], [Span.YearToDate], range: ReportRange.Pinned(Period.Month(2026, 1), Period.Month(2026, 10)));

    [Fact]
    public async Task A_report_of_which_nothing_changed_is_still_right()
    {
        var program = await WithFigures();
        var report = await Check(program, await CodeAt(program, Days.Collected), Days.Collected.AddDays(200));

        Assert.True(report.Agrees);
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task A_figure_that_came_and_one_that_was_corrected_are_listed_with_old_new_and_release()
    {
        var program = await WithFigures();
        await Release(program, First, 251_200, 1);
        var before = await CodeAt(program, First.AddTicks(-10));
        var between = await CodeAt(program, First);
        var corrected = await Release(program, Second, 250_900, 2, new(RevisionReason.LateReports, new("两家企业补报", "Two enterprises reported late")));

        var added = Assert.Single((await Check(program, before, First)).Changes);
        Assert.Equal((ChangeKind.Added, false, 251_200), (added.Kind, added.Before.Figure.HasNumber, added.After.Figure.Value));
        Assert.Empty((await Check(program, between, Second.AddTicks(-10))).Changes);
        var revised = Assert.Single((await Check(program, between, Second)).Changes);
        Assert.Equal(
            (ChangeKind.Revised, 251_200, 250_900, corrected, RevisionReason.LateReports),
            (revised.Kind, revised.Before.Figure.Value, revised.After.Figure.Value, revised.After.Shown!.ReleaseId!.Value, revised.After.Shown.Revision!.Reason));
    }

    [Fact]
    public async Task A_withdrawn_figure_is_told_to_who_has_it_and_to_nobody_else()
    {
        var program = await WithFigures();
        var id = await Release(program, First, 251_200, 1);
        var code = await CodeAt(program, First);
        await Withdraw(program, id, First.AddHours(1));

        var own = await Check(program, code, First.AddHours(2));
        Assert.True(own.Agrees);
        var change = Assert.Single(own.Changes);
        Assert.Equal((ChangeKind.TakenBack, 251_200, false), (change.Kind, change.Before.Figure.Value, change.After.Figure.HasNumber));

        var guessed = await Check(program, new(code.Query, code.MadeAt, ValuesHash.FromBytes(new byte[ValuesHash.Length])), First.AddHours(2));
        Assert.False(guessed.Agrees);
        Assert.DoesNotContain(guessed.Then.Rows, row => row.Figure is { HasNumber: true, Value: 251_200 });
        Assert.Empty(guessed.Changes);
    }

    [Fact]
    public async Task What_had_been_withdrawn_when_the_report_was_made_is_no_part_of_it()
    {
        var program = await WithFigures();
        var id = await Release(program, First, 251_200, 1);
        await Withdraw(program, id, First.AddHours(1));
        var code = await CodeAt(program, First.AddHours(2));

        var report = await Check(program, code, First.AddHours(3));
        Assert.True(report.Agrees);
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task A_code_from_the_future_is_not_checked_for_it_would_tell_what_is_not_public_yet()
    {
        var program = await WithFigures();
        await Release(program, First, 251_200, 1);
        var code = await CodeAt(program, First);

        await Assert.ThrowsAsync<ArgumentException>(() => Check(program, code, First.AddTicks(-10)));
        await Assert.ThrowsAsync<ArgumentException>(() => Check(program, new(Query.With(new DateOnly(2030, 1, 1)), First, default), First.AddTicks(-10)));
    }

    [Fact]
    public async Task As_of_a_day_it_is_compared_with_what_is_known_now()
    {
        var program = await WithFigures();
        var query = new ReportQuery(["industrial-robots"], ["440000"], [Span.YearToDate], range: ReportRange.Pinned(Period.Month(2025, 1), Period.Month(2025, 5)), asOf: new(2025, 6, 20));
        var figures = await program.Get<ReportAsOf>().Read(query, await program.Get<CatalogueReader>().Read(Cancellation), query.KnownAt(Days.Collected), Cancellation);

        var report = await Check(program, figures.CodeAt(Days.Collected), Days.Collected);
        Assert.True(report.Agrees);
        Assert.Contains(report.Changes, change => change is { Kind: ChangeKind.Added, After.Figure.Value: 124_700 });
    }

    [Fact]
    public async Task Reference_figures_that_were_loaded_since_are_told()
    {
        var program = await WithFigures();
        var code = await CodeAt(program, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.NotNull((await Check(program, code, Days.Collected)).ReferenceLoadedAt);
        Assert.Null((await Check(program, await CodeAt(program, new DateTime(2190, 1, 1, 0, 0, 0, DateTimeKind.Utc)), new(2190, 1, 1, 0, 0, 0, DateTimeKind.Utc))).ReferenceLoadedAt);
    }

    private static async Task<WorkbookCode> CodeAt(TestProgram program, DateTime utc) =>
        (await program.Get<ReportAsOf>().Read(Query, await program.Get<CatalogueReader>().Read(Cancellation), utc, Cancellation)).CodeAt(utc);

    private static async Task<CheckedReport> Check(TestProgram program, WorkbookCode code, DateTime now)
    {
        var (report, problem) = await program.Get<CheckedReports>().Read(code, now, Cancellation);
        Assert.Null(problem);
        return report!;
    }

    /// <summary>A release of one made-up level as scheduling leaves it.</summary>
    private static async Task<int> Release(TestProgram program, DateTime at, decimal level, int vintage, Revision? revision = null)
    {
        var key = ApprovedFigures.Level;
        await using var db = await program.Open(Cancellation);
        var release = new ReleaseRow { At = at, TitleZh = "月度数据", TitleEn = "Monthly figures", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        if (!await db.Sources.AnyAsync(source => source.Id == Department.Source.Id, Cancellation))
        {
            db.Sources.Add(SourceRow.Of(Department.Source));
        }

        db.Observations.Add(ObservationRow.Of(new(
            key.Indicator, key.Region, key.Period, key.Measure, Figure.Exact(level, 100), Basis.Reported, Status.Preliminary, Department.Source, vintage, new(at, false), "")
        {
            ReleaseId = release.Id,
            Revision = revision,
        }));
        await db.SaveChangesAsync(Cancellation);
        return release.Id;
    }

    private static async Task Withdraw(TestProgram program, int id, DateTime at)
    {
        await using var db = await program.Open(Cancellation);
        var release = await db.Releases.SingleAsync(row => row.Id == id, Cancellation);
        release.State = ReleaseState.Withdrawn;
        release.Events.Add(new() { Step = ReleaseStep.Withdrawn, At = at, By = "he", ByName = "何", NoticeZh = "有误", NoticeEn = "Wrong" });
        await db.SaveChangesAsync(Cancellation);
    }
}

public sealed class CheckedReportsOnSqlite(TestEngines engines) : CheckedReportsSpec(engines.Sqlite);

public sealed class CheckedReportsOnPostgres(TestEngines engines) : CheckedReportsSpec(engines.Postgres);
