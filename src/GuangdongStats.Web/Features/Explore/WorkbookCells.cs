using System.Globalization;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What an uploaded workbook says of itself and its figures. The rows are found by the long table's own column names, wherever they stand.</summary>
public static class WorkbookCells
{
    private static readonly string[] Compared = ["value", "unit", "relation", "precision", "absence", "status"];

    private static readonly string[] Keys = ["indicator", "region", "period", "measure"];

    /// <summary>The first text that begins as a code does; null when there is none.</summary>
    public static string? CodeIn(SafeWorkbook workbook) => workbook.Sheets
        .SelectMany(workbook.Rows).SelectMany(row => row.Cells)
        .FirstOrDefault(cell => cell.Kind == SafeCellKind.Text && cell.Text.StartsWith(WorkbookCode.Start, StringComparison.Ordinal)).Text;

    /// <returns>The name of the sheet and its cells that are not as written; no name when no sheet holds the long table.</returns>
    public static (string? Sheet, IReadOnlyList<CheckedCell> Edited) Compare(SafeWorkbook workbook, ReportFigures written)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (workbook.Rows(sheet).FirstOrDefault() is { } head && ColumnsOf(head) is { } columns)
            {
                return (sheet.Name, [.. Differences(workbook.Rows(sheet).Skip(1), sheet.Name, columns, written)]);
            }
        }

        return (null, []);
    }

    /// <summary>The number of each column by its name; null when one that is needed is missing.</summary>
    private static Dictionary<string, int>? ColumnsOf(SafeRow head)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in head.Cells)
        {
            columns.TryAdd(cell.Text, cell.Address.Column);
        }

        return Keys.Concat(Compared).All(columns.ContainsKey) ? columns : null;
    }

    private static IEnumerable<CheckedCell> Differences(IEnumerable<SafeRow> rows, string sheet, Dictionary<string, int> columns, ReportFigures written)
    {
        var expected = written.Rows.ToDictionary(row => row.Key.ToString());
        var cells = new TableCell[LongTable.Columns.Count];
        foreach (var row in rows)
        {
            var key = string.Join('/', Keys.Select(name => row.At(columns[name])?.Text));
            if (!expected.Remove(key, out var figure))
            {
                yield return new($"{sheet}!A{row.Number.ToString(CultureInfo.InvariantCulture)}", key, null, row.At(columns["value"])?.Text ?? "");
                continue;
            }

            LongTable.Fill(figure, default, cells);
            foreach (var name in Compared)
            {
                var (site, file) = (cells[Array.IndexOf([.. LongTable.Columns], name)], row.At(columns[name]));
                if (!IsSame(site, file))
                {
                    yield return new(
                        $"{sheet}!{new CellAddress(row.Number, columns[name])}",
                        key,
                        site.Text ?? site.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
                        file?.Text ?? "");
                }
            }
        }

        foreach (var missing in expected.Keys)
        {
            yield return new(sheet, missing, "", null);
        }
    }

    /// <summary>Excel keeps numbers as binary fractions: what both would write with 15 digits is the same.</summary>
    private static bool IsSame(TableCell site, SafeCell? file) => (site, file) switch
    {
        ({ Number: { } number }, { Kind: SafeCellKind.Number } cell) => ((double)number).ToString("G15", CultureInfo.InvariantCulture) == cell.Number.ToString("G15", CultureInfo.InvariantCulture),
        ({ Number: null }, null) => string.IsNullOrEmpty(site.Text),
        ({ Number: null }, { Kind: SafeCellKind.Text } cell) => cell.Text == (site.Text ?? ""),
        _ => false,
    };
}
