using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Excel.ForeignSheets;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Benchmarks.Uploads;

/// <summary>
/// Workbooks damaged by seed go the whole way of an upload, as many at once as the site reads: copied, read as a template and as a foreign
/// sheet, written as a marked copy. Whatever is in them they are read or refused; anything thrown, or slower than ten seconds, fails the run.
/// </summary>
internal static class FuzzRun
{
    private const int AtOnce = 2, MostSeconds = 10, MostMegabytes = 300;

    private static readonly UploadLimits Limits = new();

    private static readonly LayoutRules Rules = new(new(
        [new("industrial-robots", new("工业机器人产量", "Output of industrial robots"), IndicatorKind.Flow, new("sets", new("套", "sets")), "robots", true, default, 0, true)],
        [new("440000", new("广东省", "Guangdong"), RegionLevel.Province, null)],
        []));

    public static int Start(string[] args)
    {
        var (first, count) = (Number(args, 0, 1), Number(args, 1, 10_000));
        var (outcomes, faults, slowest) = (new ConcurrentDictionary<string, int>(StringComparer.Ordinal), new ConcurrentQueue<string>(), (Seed: 0, Milliseconds: 0L));
        var before = Process.GetCurrentProcess().WorkingSet64;
        var turn = new Lock();
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, seed =>
        {
            var clock = Stopwatch.StartNew();
            try
            {
                outcomes.AddOrUpdate(Read(Mutation.Of(seed)), 1, (_, known) => known + 1);
            }
            catch (Exception fault)
            {
                faults.Enqueue($"seed {seed}: {fault}");
            }

            lock (turn)
            {
                slowest = clock.ElapsedMilliseconds > slowest.Milliseconds ? (seed, clock.ElapsedMilliseconds) : slowest;
            }
        });

        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 >> 20;
        Console.WriteLine($"seeds {first} to {first + count - 1}, {AtOnce} at once");
        foreach (var (outcome, times) in outcomes.OrderByDescending(one => one.Value))
        {
            Console.WriteLine($"{outcome}: {times}");
        }

        Console.WriteLine($"slowest: seed {slowest.Seed}, {slowest.Milliseconds} ms");
        Console.WriteLine($"memory of the process: {before >> 20} MB before, {peak} MB at most");
        foreach (var fault in faults.Take(10))
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine($"failed: {faults.Count}");
        return faults.IsEmpty && slowest.Milliseconds < MostSeconds * 1000 && peak < MostMegabytes ? 0 : 1;
    }

    private static string Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        switch (SafeXlsx.Read(file, Limits, CancellationToken.None))
        {
            case UploadOutcome.Read { Workbook: var workbook }:
                using (workbook)
                {
                    _ = FilledTemplate.Read(workbook);
                    foreach (var sheet in workbook.Sheets)
                    {
                        _ = ForeignSheet.Propose(workbook, sheet, Rules)?.Check();
                    }

                    var marked = workbook.Sheets.SelectMany(sheet => workbook.Rows(sheet).Take(1).Select(row => new CellMark(sheet.Name, row.Cells[0].Address, "x", true))).ToList();
                    using var copy = MarkedCopy.Write(workbook, marked);
                    return "read";
                }

            case UploadOutcome.Refused { Why: var why }:
                return $"refused: {why.Reason}";
            default:
                throw new UnreachableException();
        }
    }

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
