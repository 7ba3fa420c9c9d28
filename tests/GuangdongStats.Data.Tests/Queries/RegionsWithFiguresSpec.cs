using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class RegionsWithFiguresSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task It_counts_the_periods_that_the_series_has()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);
        var list = await program.Get<RegionsWithFigures>().Read(indicator, Days.Collected, Cancellation);

        Assert.Contains(list, entry => entry is { Region: "440000", Span: Span.YearToDate });
        foreach (var (region, span, periods) in list)
        {
            Assert.Equal(periods, (await program.Get<SeriesAsOf>().Read(indicator, region, span, null, null, Days.Collected, Cancellation)).Points.Count);
        }
    }

    [Fact]
    public async Task Before_the_first_release_there_is_nothing()
    {
        var program = await WithFigures();
        var indicator = await program.Indicator("industrial-robots", Cancellation);

        Assert.Empty(await program.Get<RegionsWithFigures>().Read(indicator, Days.EndOf(2000, 1, 1), Cancellation));
    }
}

public sealed class RegionsWithFiguresOnSqlite(TestEngines engines) : RegionsWithFiguresSpec(engines.Sqlite);

public sealed class RegionsWithFiguresOnPostgres(TestEngines engines) : RegionsWithFiguresSpec(engines.Postgres);
