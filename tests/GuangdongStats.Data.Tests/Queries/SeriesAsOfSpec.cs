using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class SeriesAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Today = ReleaseTime.EndOf(new(2026, 11, 23));

    [Fact]
    public async Task The_province_from_january_to_may_2025_is_as_its_department_described_it()
    {
        var point = (await Province("industrial-robots", ReleaseTime.EndOf(new(2025, 8, 5)))).At(Period.YearToDate(2025, 5));

        Assert.Equal(Figure.Exact(124_700, 100), point.LevelFigure);
        Assert.Equal(Figure.Exact(33, 1), point.GrowthFigure);
        Assert.Equal(Figure.Bound(Relation.Over, 40), point.ShareFigure);
        Assert.Equal("newsgd-2025-05", point.Level!.Shown.Source.Id);
    }

    [Fact]
    public async Task A_text_without_a_date_is_not_known_on_20_june_2025()
    {
        var series = await Province("industrial-robots", ReleaseTime.EndOf(new(2025, 6, 20)));

        Assert.Null(series.At(Period.YearToDate(2025, 5)).Level);
        Assert.All(series.Points, point => Assert.All(
            new[] { point.Level, point.Growth, point.Share }.OfType<Choice>(),
            choice => Assert.True(choice.Shown.Release.At <= ReleaseTime.EndOf(new(2025, 6, 20)))));
    }

    [Fact]
    public async Task A_text_without_a_date_is_known_from_the_first_second_of_31_july_2025_in_guangdong()
    {
        var midnight = new DateTime(2025, 7, 30, 16, 0, 0, DateTimeKind.Utc);

        Assert.Null((await Province("industrial-robots", midnight.AddSeconds(-1))).At(Period.YearToDate(2025, 5)).Level);
        Assert.Null((await Province("industrial-robots", ReleaseTime.EndOf(new(2025, 7, 30)))).At(Period.YearToDate(2025, 5)).Level);
        Assert.NotNull((await Province("industrial-robots", midnight)).At(Period.YearToDate(2025, 5)).Level);
    }

    [Fact]
    public async Task A_level_of_the_core_ai_industry_is_a_bound_without_precision()
    {
        var point = (await Province("ai-core-industry-scale", ReleaseTime.EndOf(new(2025, 8, 5)))).At(Period.YearToDate(2025, 5));

        Assert.Equal(Figure.Bound(Relation.Over, 100_000_000_000), point.LevelFigure);
        Assert.Null(point.Growth);
    }

    [Fact]
    public async Task Two_vintages_of_2019_are_kept_and_the_office_is_shown()
    {
        var level = (await Nation(null, null)).At(Period.FullYear(2019)).Level!;

        Assert.Equal(186_943, level.Figure.Value);
        Assert.Equal("nbs-2019-12", level.Shown.Source.Id);
        Assert.Contains(level.Alternatives, row => row.Observation.Figure.Value == 177_000);
    }

    [Fact]
    public async Task The_offices_monthly_table_is_preliminary_and_other_rows_are_as_published()
    {
        var series = await Nation(null, null);

        Assert.Equal(Status.Preliminary, series.At(Period.YearToDate(2025, 5)).Level!.Shown.Status);
        Assert.Equal(Status.AsPublished, (await Province("industrial-robots", Today)).At(Period.YearToDate(2025, 5)).Level!.Shown.Status);
    }

    [Fact]
    public async Task Both_ends_of_a_range_are_included_and_nothing_beyond_them()
    {
        var series = await Nation(Period.YearToDate(2024, 11), Period.YearToDate(2025, 3));

        Assert.Equal(
            [Period.YearToDate(2024, 11), Period.YearToDate(2024, 12), Period.YearToDate(2025, 2), Period.YearToDate(2025, 3)],
            series.Points.Select(point => point.Period));
    }

    [Fact]
    public async Task An_open_end_means_all_there_is()
    {
        var all = await Nation(null, null);

        Assert.Equal(Period.YearToDate(2015, 12), all.Points[0].Period);
        Assert.Equal(Period.YearToDate(2026, 8), all.Points[^1].Period);
        Assert.Equal(all.Points.Count, (await Nation(all.Points[0].Period, null)).Points.Count);
        Assert.Equal(all.Points.Count, (await Nation(null, all.Points[^1].Period)).Points.Count);
    }

    [Fact]
    public async Task A_range_of_another_span_is_a_bug() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Nation(Period.Month(2024, 1), null));

    [Fact]
    public async Task A_moment_that_is_not_utc_is_a_bug() => await Assert.ThrowsAnyAsync<Exception>(async () =>
    {
        var program = await WithFigures();
        await program.Get<SeriesAsOf>().Read(
            await program.Indicator("industrial-robots", Cancellation), Region.NationCode, Span.Month, null, null, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Local), Cancellation);
    });

    [Fact]
    public async Task An_unknown_region_has_an_empty_series()
    {
        var program = await WithFigures();
        var series = await program.Get<SeriesAsOf>().Read(
            await program.Indicator("industrial-robots", Cancellation), "999999", Span.Month, null, null, Today, Cancellation);

        Assert.True(series.IsEmpty);
    }

    [Fact]
    public async Task A_later_vintage_of_the_same_source_is_shown_from_its_release_on()
    {
        var program = await WithFigures();
        var released = new DateTime(2026, 9, 30, 1, 30, 0, DateTimeKind.Utc);
        await using (var db = await program.Open(Cancellation))
        {
            db.Observations.Add(new()
            {
                Indicator = "industrial-robots",
                Region = Region.GuangdongCode,
                Period = Period.YearToDate(2025, 5),
                Measure = Measure.Level,
                SourceId = "newsgd-2025-05",
                Vintage = 2,
                ReleasedAt = released,
                IsReleaseSubstituted = false,
                Number = 124_800,
                Relation = Relation.Exact,
                Precision = 100,
                Basis = Basis.Reported,
                Status = Status.Revised,
                Note = "made up for this test",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        async Task<decimal> At(DateTime moment) =>
            (await program.Get<SeriesAsOf>().Read(await program.Indicator("industrial-robots", Cancellation), Region.GuangdongCode, Span.YearToDate, null, null, moment, Cancellation))
            .At(Period.YearToDate(2025, 5)).LevelFigure.Value;

        Assert.Equal(124_700, await At(released.AddSeconds(-1)));
        Assert.Equal(124_800, await At(released));
    }

    private async Task<Series> Province(string indicator, DateTime knownAt)
    {
        var program = await WithFigures();
        return await program.Get<SeriesAsOf>().Read(
            await program.Indicator(indicator, Cancellation), Region.GuangdongCode, Span.YearToDate, null, null, knownAt, Cancellation);
    }

    private async Task<Series> Nation(Period? from, Period? to)
    {
        var program = await WithFigures();
        return await program.Get<SeriesAsOf>().Read(
            await program.Indicator("industrial-robots", Cancellation), Region.NationCode, Span.YearToDate, from, to, Today, Cancellation);
    }
}

public sealed class SeriesAsOfOnSqlite(TestEngines engines) : SeriesAsOfSpec(engines.Sqlite);

public sealed class SeriesAsOfOnPostgres(TestEngines engines) : SeriesAsOfSpec(engines.Postgres);
