using System.Globalization;
using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Benchmarks.Workbooks;

/// <summary>
/// Made-up rows in the shape of the long table: 17 texts and 2 numbers each, of which a third lacks the number and says why. Their texts are made beforehand: only
/// writing is measured.
/// </summary>
internal static class SyntheticRows
{
    private const int Months = 120;

    private static readonly string[] Indicators = [.. Enumerable.Range(0, 40).Select(n => Text($"synthetic-indicator-{n}"))];
    private static readonly string[] Names = [.. Enumerable.Range(0, 40).Select(n => Text($"合成指标{n}"))];
    private static readonly string[] Regions = [.. Enumerable.Range(0, 21).Select(n => Text($"{440_000 + (n * 100)}"))];
    private static readonly string[] Places = [.. Enumerable.Range(0, 21).Select(n => Text($"合成地区{n}"))];
    private static readonly string[] Periods = [.. Enumerable.Range(0, Months).Select(n => Text($"month-{2016 + (n / 12)}-{1 + (n % 12):00}"))];
    private static readonly string[] First = [.. Enumerable.Range(0, Months).Select(n => Text($"{2016 + (n / 12)}-{1 + (n % 12):00}-01"))];
    private static readonly string[] Last = [.. Enumerable.Range(0, Months).Select(n => Text($"{2016 + (n / 12)}-{1 + (n % 12):00}-28"))];
    private static readonly string[] Released = [.. Enumerable.Range(0, Months).Select(n => Text($"{2017 + (n / 12)}-01-15"))];
    private static readonly string[] Sources = [.. Enumerable.Range(0, 7).Select(n => Text($"synthetic-source-{n}"))];

    public static int Columns => LongTable.Columns.Count;

    public static int Count(int cells) => (cells + Columns - 1) / Columns;

    public static IEnumerable<int> Of(int cells) => Enumerable.Range(0, Count(cells));

    public static void Fill(int row, Span<TableCell> cells)
    {
        var (series, month) = (row / Months, row % Months);
        var hasNumber = row % 3 != 0;
        cells[0] = new(Indicators[series % Indicators.Length]);
        cells[1] = new(Names[series % Names.Length]);
        cells[2] = new(Regions[series % Regions.Length]);
        cells[3] = new(Places[series % Places.Length]);
        cells[4] = new("month");
        cells[5] = new(Periods[month]);
        cells[6] = new(First[month]);
        cells[7] = new(Last[month]);
        cells[8] = new("level");
        cells[9] = new(hasNumber ? 10_000 + (row * 7919L % 900_000) + 0.5m : null);
        cells[10] = new("sets");
        cells[11] = new(hasNumber ? "exact" : "");
        cells[12] = new(hasNumber ? 0.1m : null);
        cells[13] = new(hasNumber ? "" : "not-available");
        cells[14] = new("preliminary");
        cells[15] = new("reported");
        cells[16] = new("normal");
        cells[17] = new(Sources[series % Sources.Length]);
        cells[18] = new(Released[month]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
