using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Benchmarks.Uploads;

/// <summary>
/// 100,000 rows of ten cells read out of the sanitized part, beside a bare pass of the XML reader over the uploaded part that parses its
/// numbers; and what taking such a file in costs.
/// </summary>
internal static class UploadRun
{
    private const int Rows = 100_000, Columns = 10, Rounds = 7, UsualRows = 30_000;

    public static int Start()
    {
        var bytes = Workbook(Rows);
        var limits = new UploadLimits { Cells = Rows * Columns };
        var (bare, copied, read) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var parsed = Seconds(() => Bare(bytes), out var first);
            SafeWorkbook workbook = null!;
            var copying = Seconds(() => Copy(bytes, limits, out workbook), out _);
            double reading;
            using (workbook)
            {
                reading = Seconds(() => workbook.Rows(workbook.Sheets[0]).Sum(row => row.Cells.Where(cell => cell.Kind == SafeCellKind.Number).Sum(cell => cell.Number)), out var second);
                if (Math.Abs(first - second) > 1e-6 * first)
                {
                    throw new InvalidOperationException($"The passes do not agree: {first} and {second}.");
                }
            }

            if (round > 0) // the first compiles
            {
                bare.Add(parsed);
                copied.Add(copying);
                read.Add(reading);
            }
        }

        Console.WriteLine($"{Rows} rows of {Columns} cells, {bytes.Length >> 10} KB; processor seconds, medians of {Rounds}");
        Console.WriteLine(Line("bare XmlReader pass that parses the numbers", Median(bare), 1));
        Console.WriteLine(Line("rows out of the sanitized part", Median(read), Median(read) / Median(bare)));
        Console.WriteLine(Line("the sanitizing copy itself", Median(copied), Median(copied) / Median(bare)));
        var usual = Workbook(UsualRows);
        var before = GC.GetTotalAllocatedBytes();
        Copy(usual, new(), out var kept);
        using (kept)
        {
            Console.WriteLine($"{UsualRows * Columns} cells, what is taken by default: {(GC.GetTotalAllocatedBytes() - before) >> 20} MB allocated, {(GC.GetTotalMemory(true) - usual.Length - bytes.Length) >> 20} MB kept until it is accepted");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"memory of the process at most: {process.PeakWorkingSet64 >> 20} MB");
        return Median(read) <= 4 * Median(bare) ? 0 : 1;
    }

    private static string Line(string what, double seconds, double ratio) => string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:0.000} s, {ratio:0.00}");

    private static byte[] Workbook(int rows) => MadeWorkbook.Of("").With("xl/worksheets/sheet1.xml", stream =>
    {
        using var writer = new StreamWriter(stream);
        writer.Write($"<worksheet xmlns=\"{MadeWorkbook.Main}\"><sheetData>");
        for (var row = 1; row <= rows; row++)
        {
            writer.Write($"<row r=\"{row}\">");
            for (var column = 1; column <= Columns; column++)
            {
                var at = $"{CellAddress.Letters(column)}{row}";
                writer.Write(column <= 3 ? $"<c r=\"{at}\" t=\"s\"><v>0</v></c>" : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{(row * 7.31) + column}</v></c>"));
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }).Bytes();

    private static double Bare(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var xml = XmlReader.Create(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var (sum, isText) = (0d, false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "c")
            {
                isText = xml.GetAttribute("t") == "s";
            }
            else if (xml.NodeType == XmlNodeType.Text && !isText)
            {
                sum += double.Parse(xml.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }

        return sum;
    }

    private static double Copy(byte[] bytes, UploadLimits limits, out SafeWorkbook workbook)
    {
        using var file = new MemoryStream(bytes);
        workbook = ((UploadOutcome.Read)SafeXlsx.Read(file, limits, CancellationToken.None)).Workbook;
        return 0;
    }

    private static double Seconds(Func<double> work, out double result)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var before = process.TotalProcessorTime;
        result = work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
