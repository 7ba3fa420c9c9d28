using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class RegionsAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task In_2024_two_regions_have_a_level_beside_the_nation()
    {
        var regions = await Read(Period.FullYear(2024), Days.Collected);

        Assert.Equal(246_800, regions["440000"].LevelFigure.Value);
        Assert.Contains("310000", regions.Keys);
        Assert.Equal("000000", Assert.Single(regions.Keys, code => code.EndsWith("00000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_region_whose_figure_is_not_released_yet_is_not_among_them()
    {
        Assert.DoesNotContain("440000", (await Read(Period.YearToDate(2025, 5), Days.EndOf(2025, 6, 20))).Keys);
        Assert.Contains("440000", (await Read(Period.YearToDate(2025, 5), Days.StartOf(2025, 7, 31))).Keys);
    }

    [Fact]
    public async Task Each_point_is_the_one_of_its_regions_series()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var regions = await program.Get<RegionsAsOf>().Read(indicator, Period.FullYear(2024), Days.Collected, Cancellation);

        foreach (var (region, point) in regions)
        {
            var series = await program.Get<SeriesAsOf>().Read(indicator, region, Span.YearToDate, null, null, Days.Collected, Cancellation);
            Assert.Equal(Shown(series.At(Period.FullYear(2024))), Shown(point));
        }

        static IEnumerable<Observation?> Shown(SeriesPoint point) => [point.Level?.Shown, point.Growth?.Shown, point.Share?.Shown];
    }

    private async Task<IReadOnlyDictionary<string, SeriesPoint>> Read(Period period, DateTime knownAt)
    {
        var program = await WithFigures();
        return await program.Get<RegionsAsOf>().Read(await program.Indicator("industrial-robots", Cancellation), period, knownAt, Cancellation);
    }
}

public sealed class RegionsAsOfOnSqlite(TestEngines engines) : RegionsAsOfSpec(engines.Sqlite);

public sealed class RegionsAsOfOnPostgres(TestEngines engines) : RegionsAsOfSpec(engines.Postgres);
