using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace GuangdongStats.Benchmarks.Checks;

/// <summary>All checks over some ten thousand entered cells in memory, beside laying the same cells over what is known and beside reading each once.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class EntryChecksBenchmarks
{
    private SyntheticSheet sheet = null!;

    [GlobalSetup]
    public void MakeSheet()
    {
        sheet = new();
        var findings = sheet.Check();
        Console.WriteLine($"// {sheet.Cells} cells, {findings.Count} findings: {string.Join(", ", findings.CountBy(finding => finding.Check).Select(pair => $"{pair.Key} {pair.Value}"))}");
        if (sheet.Cells < 10_000 || findings.Count < sheet.Cells / 51)
        {
            throw new InvalidOperationException("The sheet is too small, or its wrong cells are not found.");
        }
    }

    [Benchmark]
    public decimal Read_each_synthetic_cell_once() => sheet.Sum();

    [Benchmark(Baseline = true)]
    public int Lay_the_synthetic_cells_over_what_is_known() => sheet.Lay();

    [Benchmark]
    public int Lay_them_and_run_all_checks() => sheet.Check().Count;

    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default
                .WithToolchain(new InProcessEmitToolchain(logOutput: false))
                .WithIterationTime(TimeInterval.FromMilliseconds(400))
                .WithIterationCount(25))
            .AddColumn(StatisticColumn.Min, StatisticColumn.Median);
    }
}
