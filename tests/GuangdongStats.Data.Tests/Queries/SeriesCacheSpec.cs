using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class SeriesCacheSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task It_answers_what_the_database_answers_at_every_moment()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        for (var moment = Days.EndOf(2019, 12, 31); moment < Days.Collected; moment = moment.AddDays(97))
        {
            var cached = await program.Get<SeriesCache>().Get(indicator, Region.GuangdongCode, Span.YearToDate, moment, Cancellation);
            var read = await program.Get<SeriesAsOf>().Read(indicator, Region.GuangdongCode, Span.YearToDate, null, null, moment, Cancellation);
            Assert.Equal(Shown(read), Shown(cached));
        }

        static IEnumerable<(Period, Observation?, Observation?, Observation?)> Shown(Series series) =>
            series.Points.Select(point => (point.Period, point.Level?.Shown, point.Growth?.Shown, point.Share?.Shown));
    }

    [Fact]
    public async Task Asked_again_it_does_not_touch_the_database()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var cache = program.Get<SeriesCache>();
        var first = await cache.Get(indicator, Region.NationCode, Span.Month, Days.Collected, Cancellation);
        await cache.Regions(indicator, Period.FullYear(2024), Days.Collected, Cancellation);
        var asked = program.Commands.Value;

        Assert.Same(first, await cache.Get(indicator, Region.NationCode, Span.Month, Days.Collected, Cancellation));
        await cache.Regions(indicator, Period.FullYear(2024), Days.Collected, Cancellation);
        Assert.Equal(asked, program.Commands.Value);
    }

    [Fact]
    public async Task Days_between_two_releases_of_a_series_share_one_answer_whatever_else_is_released()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var cache = program.Get<SeriesCache>();
        var choices = (await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, Days.Collected, Cancellation)).Points
            .SelectMany(point => new[] { point.Level, point.Growth, point.Share }).OfType<Choice>();
        var releases = choices.SelectMany(choice => choice.Alternatives.Select(other => other.Observation).Append(choice.Shown)).Select(row => row.Release.At).Distinct().Order().ToList();
        var index = releases.IndexOf(Days.StartOf(2025, 7, 31));
        var (release, next) = (releases[index], releases[index + 1]);
        var anothers = (await program.Get<ReleasesAsOf>().NextAfter(release, Cancellation))!.Value;
        Assert.True(anothers < next);

        var at = await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, release, Cancellation);
        Assert.Same(at, await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, anothers, Cancellation));
        Assert.Same(at, await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, next.AddTicks(-10), Cancellation));
        Assert.NotSame(at, await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, next, Cancellation));
        Assert.NotSame(at, await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, release.AddTicks(-10), Cancellation));
        Assert.True((await cache.Get(indicator, Region.GuangdongCode, Span.YearToDate, releases[0].AddTicks(-10), Cancellation)).IsEmpty);
    }

    [Fact]
    public async Task An_appended_figure_is_seen_at_once_also_when_it_was_released_long_ago()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var cache = program.Get<SeriesCache>();
        var before = await cache.Get(indicator, "445300", Span.YearToDate, Days.Collected, Cancellation);
        Assert.True(before.IsEmpty);

        await using (var db = await program.Open(Cancellation))
        {
            db.Observations.Add(new()
            {
                Indicator = indicator.Code,
                Region = "445300",
                Period = Period.FullYear(2024),
                Measure = Measure.Level,
                SourceId = "newsgd-2025-05",
                Vintage = 1,
                ReleasedAt = Days.StartOf(2025, 3, 1),
                IsReleaseSubstituted = false,
                Number = 12,
                Relation = Relation.Exact,
                Precision = 1,
                Basis = Basis.Reported,
                Status = Status.AsPublished,
                Note = "made up for this test",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        var after = await cache.Get(indicator, "445300", Span.YearToDate, Days.Collected, Cancellation);
        Assert.Equal(12, after.At(Period.FullYear(2024)).LevelFigure.Value);
        Assert.Contains("445300", (await cache.Regions(indicator, Period.FullYear(2024), Days.Collected, Cancellation)).Keys);
    }

    [Fact]
    public async Task A_figure_of_a_source_that_another_process_added_is_answered()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        await program.Get<CatalogueReader>().Read(Cancellation);

        var other = Start(program.Options);
        await using (var db = await other.Open(Cancellation))
        {
            db.Sources.Add(new()
            {
                Id = "made-up",
                Title = "made up for this test",
                Publisher = "-",
                Url = "",
                Published = "2026-10-01",
                Language = "zh",
                Accessed = "2026-10-01",
                Kind = SourceKind.Government,
                Confidence = Confidence.Normal,
                Note = "",
            });
            db.Observations.Add(new()
            {
                Indicator = indicator.Code,
                Region = "445300",
                Period = Period.FullYear(2025),
                Measure = Measure.Level,
                SourceId = "made-up",
                Vintage = 1,
                ReleasedAt = Days.StartOf(2026, 10, 1),
                IsReleaseSubstituted = false,
                Number = 13,
                Relation = Relation.Exact,
                Precision = 1,
                Basis = Basis.Reported,
                Status = Status.AsPublished,
                Note = "made up for this test",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        var series = await program.Get<SeriesAsOf>().Read(indicator, "445300", Span.YearToDate, null, null, Days.Collected, Cancellation);
        Assert.Equal("made-up", series.Points[0].Level!.Shown.Source.Id);
    }
}

public sealed class SeriesCacheOnSqlite(TestEngines engines) : SeriesCacheSpec(engines.Sqlite);

public sealed class SeriesCacheOnPostgres(TestEngines engines) : SeriesCacheSpec(engines.Postgres);
