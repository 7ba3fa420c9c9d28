using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class DueTasksNowSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Noon = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_figure_that_the_national_office_published_is_no_work_and_the_provinces_missing_level_is()
    {
        var program = await Office(Due("000000", Period.YearToDate(2026, 2)), Due("440000", Period.YearToDate(2026, 4)));
        var tasks = (await program.Get<DueTasksNow>().Read(Cancellation)).ToDictionary(task => (task.Line.Region, task.Period), task => task.Progress);

        Assert.Equal(Progress.Released, tasks[("000000", Period.YearToDate(2026, 4))]);
        Assert.Equal(Progress.Nothing, tasks[("440000", Period.YearToDate(2026, 4))]); // its growth alone was published
    }

    [Fact]
    public async Task A_task_follows_its_figure_from_the_first_keystroke_to_the_minute_of_its_release()
    {
        var program = await Office(Due("440000", Period.YearToDate(2026, 10)));
        Assert.Equal(Progress.Nothing, await Progressed(program));

        await Store(program, db => db.Entries.Add(Entry(Stage.Draft)));
        Assert.Equal(Progress.Draft, await Progressed(program));
        foreach (var (stage, progress) in new[] { (Stage.Submitted, Progress.WithReviewer), (Stage.Returned, Progress.Returned), (Stage.Approved, Progress.Approved) })
        {
            await Store(program, async db => (await db.Entries.SingleAsync(Cancellation)).Stage = stage);
            Assert.Equal(progress, await Progressed(program));
        }

        var minute = Noon.AddHours(1);
        await Store(program, async db =>
        {
            var release = new ReleaseRow { At = minute, TitleZh = "十月", TitleEn = "October", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancellation);
            (await db.Entries.SingleAsync(Cancellation)).ReleaseId = release.Id;
            var source = (await db.Sources.FirstAsync(row => row.Confidence == Core.Catalogue.Confidence.Normal, Cancellation)).Id;
            db.Observations.Add(new()
            {
                Indicator = "industrial-robots",
                Region = "440000",
                Period = Period.YearToDate(2026, 10),
                Measure = Measure.Level,
                SourceId = source,
                Vintage = 90,
                ReleasedAt = minute,
                IsReleaseSubstituted = false,
                Number = 200_000,
                Relation = Relation.Exact,
                Precision = 1_000,
                Basis = Basis.Reported,
                Status = Status.Preliminary,
                Note = "made up",
                ReleaseId = release.Id,
            });
        });
        Assert.Equal(Progress.Scheduled, await Progressed(program));

        program.Clock.Now = minute; // nothing runs at the minute, and the entry is still open
        Assert.Equal(Progress.Released, await Progressed(program));

        await Store(program, async db => (await db.Releases.SingleAsync(Cancellation)).State = ReleaseState.Withdrawn);
        Assert.NotEqual(Progress.Released, await Progressed(program));
    }

    [Fact]
    public async Task Without_a_calendar_nothing_is_due() => Assert.Empty(await (await Office()).Get<DueTasksNow>().Read(Cancellation));

    [Fact]
    public async Task Each_sees_what_waits_for_them()
    {
        var program = await Office();
        await program.Person("chen", Duty.Clerk);
        await program.Person("wang", Duty.Reviewer, Duty.Clerk);
        await program.Person("zhao", Duty.Reviewer, Duty.Releaser);
        await Store(program, db => db.Entries.AddRange(
            Entry(Stage.Submitted, "000000", ";chen;"), Entry(Stage.Submitted, "440000", ";wang;chen;"), Entry(Stage.Returned, "440100", ";chen;"), Entry(Stage.Approved, "440300", ";chen;")));

        Assert.Equal(new WaitingCounts(1, 0, 0, null), await Waiting("chen", Duty.Clerk));
        Assert.Equal(new WaitingCounts(0, 1, 0, null), await Waiting("wang", Duty.Reviewer, Duty.Clerk)); // not what they entered themselves
        Assert.Equal(new WaitingCounts(0, 2, 1, null), await Waiting("zhao", Duty.Reviewer, Duty.Releaser));

        await Store(program, db => db.Releases.AddRange(
            new ReleaseRow { At = Noon.AddMinutes(-1), TitleZh = "a", TitleEn = "a", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled },
            new ReleaseRow { At = Noon.AddDays(2), TitleZh = "b", TitleEn = "b", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled },
            new ReleaseRow { At = Noon.AddDays(1), TitleZh = "c", TitleEn = "c", NoticeZh = "", NoticeEn = "", State = ReleaseState.Cancelled }));
        Assert.Equal(Noon.AddDays(2), (await Waiting("chen", Duty.Clerk)).NextRelease);

        Task<WaitingCounts> Waiting(string id, params Duty[] duties) => program.Get<WaitingWork>().Read(new(id, id, duties.ToHashSet()), Cancellation);
    }

    private async Task<TestProgram> Office(params DueRow[] lines)
    {
        var program = await WithFigures();
        program.Clock.Now = Noon;
        await Store(program, db => db.Dues.AddRange(lines));
        return program;
    }

    private static async Task<Progress> Progressed(TestProgram program) => Assert.Single(await program.Get<DueTasksNow>().Read(Cancellation)).Progress;

    private static Task Store(TestProgram program, Action<StatsDb> change) => Store(program, db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    private static async Task Store(TestProgram program, Func<StatsDb, Task> change)
    {
        await using var db = await program.Open(Cancellation);
        await change(db);
        await db.SaveChangesAsync(Cancellation);
    }

    private static DueRow Due(string region, Period from) => DueRow.Of(new("industrial-robots", region, Span.YearToDate, 1, 25, from, null, null));

    private static EntryRow Entry(Stage stage, string region = "440000", string authors = ";chen;") => new()
    {
        Id = Guid.NewGuid(),
        Indicator = "industrial-robots",
        Region = region,
        Period = Period.YearToDate(2026, 10),
        Measure = Measure.Level,
        Stage = stage,
        Text = "20万",
        Status = Status.Preliminary,
        IsOwnStatistics = true,
        DocumentTitle = "",
        DocumentUrl = "",
        DocumentPage = "",
        Evidence = "",
        Explanation = "",
        NoticeZh = "",
        NoticeEn = "",
        Authors = authors,
        EditedBy = "chen",
        EditedByName = "陈敏",
        EditedAt = Noon,
        ReturnMessage = "",
    };
}

public sealed class DueTasksNowOnSqlite(TestEngines engines) : DueTasksNowSpec(engines.Sqlite);

public sealed class DueTasksNowOnPostgres(TestEngines engines) : DueTasksNowSpec(engines.Postgres);
