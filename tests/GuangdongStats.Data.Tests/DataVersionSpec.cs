using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests;

public abstract class DataVersionSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Minute = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_readers_cannot_see_does_not_count()
    {
        var program = await WithFigures();
        var before = program.Get<DataVersion>().Current;
        await using var db = await program.Open(Cancellation);
        db.Notices.Add(new() { To = "chen", At = Minute, TextZh = "任务", TextEn = "A task", Path = "/work" });
        await db.SaveChangesAsync(Cancellation);

        Assert.Equal(before, program.Get<DataVersion>().Current);
    }

    [Fact]
    public async Task A_change_for_readers_counts_once_it_is_committed()
    {
        var program = await WithFigures();
        var before = program.Get<DataVersion>().Current;
        await using var db = await program.Open(Cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Releases.Add(Release());
        await db.SaveChangesAsync(Cancellation);
        Assert.Equal(before, program.Get<DataVersion>().Current);

        await transaction.CommitAsync(Cancellation);
        Assert.Equal(before + 1, program.Get<DataVersion>().Current);
    }

    [Fact]
    public async Task A_rolled_back_change_does_not_count()
    {
        var program = await WithFigures();
        var before = program.Get<DataVersion>().Current;
        await using (var db = await program.Open(Cancellation))
        await using (await db.Database.BeginTransactionAsync(Cancellation))
        {
            db.Releases.Add(Release());
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(before, program.Get<DataVersion>().Current);
    }

    [Fact]
    public async Task Another_process_learns_of_a_change_when_it_looks()
    {
        var program = await WithFigures();
        var other = Start(program.Options);
        await other.Get<DataWatch>().Look(Cancellation);
        var before = other.Get<DataVersion>().Current;

        await other.Get<DataWatch>().Look(Cancellation);
        Assert.Equal(before, other.Get<DataVersion>().Current);

        await using (var db = await program.Open(Cancellation))
        {
            db.Releases.Add(Release());
            await db.SaveChangesAsync(Cancellation);
        }

        await other.Get<DataWatch>().Look(Cancellation);
        Assert.Equal(before + 1, other.Get<DataVersion>().Current);
    }

    [Theory]
    [InlineData(ReleaseState.Scheduled, true)]
    [InlineData(ReleaseState.Cancelled, false)]
    [InlineData(ReleaseState.Withdrawn, false)]
    public async Task Figures_of_a_release_are_seen_from_its_minute_while_it_stands(ReleaseState state, bool isSeen)
    {
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            var release = Release(state);
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancellation);
            db.Observations.Add(Level(release.Id, 777_700));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Null(await LevelAt(Minute.AddTicks(-1)));
        Assert.Equal(isSeen ? 777_700 : null, await LevelAt(Minute));

        async Task<decimal?> LevelAt(DateTime knownAt)
        {
            var robots = await program.Indicator("industrial-robots", Cancellation);
            var series = await program.Get<SeriesCache>().Get(robots, "440000", Span.YearToDate, knownAt, Cancellation);
            return series.At(Period.YearToDate(2026, 9)).Level?.Figure.Value;
        }
    }

    private static ReleaseRow Release(ReleaseState state = ReleaseState.Scheduled) =>
        new() { At = Minute, TitleZh = "测试", TitleEn = "Test", NoticeZh = "", NoticeEn = "", State = state };

    private static ObservationRow Level(int release, decimal number) => new()
    {
        Indicator = "industrial-robots",
        Region = "440000",
        Period = Period.YearToDate(2026, 9),
        Measure = Measure.Level,
        SourceId = "newsgd-2025-05",
        Vintage = 1,
        ReleasedAt = Minute,
        IsReleaseSubstituted = false,
        Number = number,
        Relation = Relation.Exact,
        Precision = 100,
        Basis = Basis.Reported,
        Status = Status.Preliminary,
        Note = "made up for this test",
        ReleaseId = release,
    };
}

public sealed class DataVersionOnSqlite(TestEngines engines) : DataVersionSpec(engines.Sqlite);

public sealed class DataVersionOnPostgres(TestEngines engines) : DataVersionSpec(engines.Postgres);
