using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class FigureRowsSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task All_that_was_printed_about_2019_is_there_level_by_level_the_latest_first()
    {
        var rows = await Read("000000", Period.FullYear(2019), Days.Collected);

        Assert.Equal([177_000, 186_900, 186_943, 186_943.4m, 187_000], rows.Where(row => row.Measure == Measure.Level).Select(row => row.Figure.Value).Order());
        Assert.Equal(rows.OrderBy(row => row.Measure).ThenByDescending(row => row.Release.At).Select(row => row.Release.At), rows.Select(row => row.Release.At));
        Assert.Contains(rows, row => row.Measure == Measure.Growth && row.Figure.Value == -3.1m);
    }

    [Fact]
    public async Task What_was_printed_later_is_left_out()
    {
        var rows = await Read("000000", Period.FullYear(2019), Days.EndOf(2020, 3, 19));

        Assert.Equal(["nbs-2019-12", "robotnewskr-2019"], rows.Select(row => row.Source.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_month_that_is_not_collected_has_no_rows() => Assert.Empty(await Read("000000", Period.Month(2025, 1), Days.Collected));

    private async Task<IReadOnlyList<Observation>> Read(string region, Period period, DateTime knownAt)
    {
        var program = await WithFigures();
        return await program.Get<FigureRows>().Read(await program.Indicator("industrial-robots", Cancellation), region, period, knownAt, Cancellation);
    }
}

public sealed class FigureRowsOnSqlite(TestEngines engines) : FigureRowsSpec(engines.Sqlite);

public sealed class FigureRowsOnPostgres(TestEngines engines) : FigureRowsSpec(engines.Postgres);
