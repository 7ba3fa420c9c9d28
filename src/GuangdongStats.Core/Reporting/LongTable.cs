using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>
/// The figures of a report one a row, for other programs: columns whose names and order do not change, periods and days as text, numbers in
/// their base unit, and words as codes. CSV and the long sheet of a workbook are this table.
/// </summary>
public static class LongTable
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicator", "indicator_name", "region", "region_name", "span", "period", "period_start", "period_end", "measure",
        "value", "unit", "relation", "precision", "absence", "status", "basis", "confidence", "source", "released",
    ];

    /// <summary>Whether a column holds numbers; all others hold text.</summary>
    public static bool IsNumber(string column) => column is "value" or "precision";

    /// <param name="language">Of the names; everything else is the same in both.</param>
    /// <param name="cells">A cell a column.</param>
    /// <exception cref="ArgumentException">Fewer cells than columns.</exception>
    public static void Fill(ReportRow row, Language language, Span<TableCell> cells)
    {
        if (cells.Length < Columns.Count)
        {
            throw new ArgumentException($"A row has {Columns.Count} cells.", nameof(cells));
        }

        var (figure, shown, period) = (row.Figure, row.Shown, row.Point.Period);
        cells[0] = new(row.Indicator.Code);
        cells[1] = new(row.Indicator.Name.In(language));
        cells[2] = new(row.Region.Code);
        cells[3] = new(row.Region.Name.In(language));
        cells[4] = new(Spans.Code(period.Span));
        cells[5] = new(period.Slug);
        cells[6] = new(Day(period.FirstDay));
        cells[7] = new(Day(period.LastDay));
        cells[8] = new(CsvText.Code<Measure>(row.Measure));
        cells[9] = new(figure.HasNumber ? figure.Value : null);
        cells[10] = new(row.Unit.Code);
        cells[11] = new(figure.HasNumber ? CsvText.Code<Relation>(figure.Relation) : "");
        cells[12] = new(figure.Precision);
        cells[13] = new(CsvText.Code(figure.Absence));
        cells[14] = new(CsvText.Code(shown?.Status));
        cells[15] = new(CsvText.Code(shown?.Basis));
        cells[16] = new(CsvText.Code(shown?.Source.Confidence));
        cells[17] = new(shown?.Source.Id ?? "");
        cells[18] = new(shown is null ? "" : Day(shown.Release.Day));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
