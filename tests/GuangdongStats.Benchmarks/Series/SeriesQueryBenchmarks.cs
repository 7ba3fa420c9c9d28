using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using Perfolizer.Horology;

namespace GuangdongStats.Benchmarks.Series;

/// <summary>
/// The query of one chart, a series of 120 values as of a moment, among one thousand and among one million synthetic observations: an
/// index answers it, so the larger may cost at most 1.3 times the smaller. In one process, because both databases are made once.
/// </summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class SeriesQueryBenchmarks
{
    private static readonly DateTime Now = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    private SyntheticFigures thousand = null!, million = null!;
    private int turn;

    [ParamsAllValues]
    public DatabaseEngine Engine { get; set; }

    [GlobalSetup]
    public async Task MakeDatabases()
    {
        thousand = await SyntheticDatabases.Of(Engine, 1_000);
        million = await SyntheticDatabases.Of(Engine, 1_000_000);
        foreach (var figures in new[] { thousand, million })
        {
            if (await Read(figures) != SyntheticFigures.ValuesOfASeries)
            {
                throw new InvalidOperationException("The series of a chart is not complete.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public Task<int> Among_one_thousand_synthetic_observations() => Read(thousand);

    [Benchmark]
    public Task<int> Among_one_million_synthetic_observations() => Read(million);

    /// <summary>Another region each time, of the indicator in the middle.</summary>
    private async Task<int> Read(SyntheticFigures figures)
    {
        var series = await figures.Get<SeriesAsOf>().Read(
            figures.Indicators[figures.Indicators.Count / 2], SyntheticFigures.RegionAt(turn++ % 8), Span.YearToDate, null, null, Now, CancellationToken.None);
        return series.Points.Count;
    }

    private sealed class InThisProcess : ManualConfig
    {
        // Many short iterations: on a machine that has other work, the least of them is the steadiest.
        public InThisProcess() => AddJob(Job.Default
                .WithToolchain(new InProcessEmitToolchain(logOutput: false))
                .WithIterationTime(TimeInterval.FromMilliseconds(60))
                .WithIterationCount(100))
            .AddColumn(StatisticColumn.Min, StatisticColumn.Median);
    }
}
