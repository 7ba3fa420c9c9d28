using System.Globalization;
using GuangdongStats.Core.Entry;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>The cells of a foreign sheet, in reach by row and column.</summary>
internal sealed class SheetGrid
{
    private const int MostCells = 100_000, MostCopies = 2_000;

    private readonly Dictionary<(int Row, int Column), GridCell> cells = [];

    private SheetGrid(IReadOnlyList<SafeRow> rows) => Rows = rows;

    public IReadOnlyList<SafeRow> Rows { get; }

    public int LastRow { get; private set; }

    public int LastColumn { get; private set; }

    /// <summary>Null: it is too long to be such a sheet.</summary>
    public static SheetGrid? Read(SafeWorkbook workbook, SafeSheet sheet)
    {
        var rows = new List<SafeRow>();
        var count = 0;
        foreach (var row in workbook.Rows(sheet))
        {
            count += row.Cells.Count;
            if (row.Number > ForeignSheet.MostRows || count > MostCells)
            {
                return null;
            }

            rows.Add(row);
        }

        var grid = new SheetGrid(rows);
        foreach (var cell in rows.SelectMany(row => row.Cells))
        {
            grid.Put(Of(cell, workbook.IsDate1904), cell.Address.Row, cell.Address.Column);
        }

        foreach (var area in sheet.Merges)
        {
            grid.Repeat(area);
        }

        return grid;
    }

    public GridCell At(int row, int column) => cells.GetValueOrDefault((row, column), new(default, "", false, false, false));

    public string Text(int row, int column) => At(row, column).Text;

    private void Put(GridCell cell, int row, int column)
    {
        if (cell.Text.Length > 0 || cell.IsValue)
        {
            cells[(row, column)] = cell;
            (LastRow, LastColumn) = (Math.Max(LastRow, row), Math.Max(LastColumn, column));
        }
    }

    private void Repeat(CellArea area)
    {
        var first = At(area.First.Row, area.First.Column);
        var size = (long)(area.Last.Row - area.First.Row + 1) * (area.Last.Column - area.First.Column + 1);
        if (first.Text.Length == 0 || size > MostCopies)
        {
            return;
        }

        for (var row = area.First.Row; row <= area.Last.Row; row++)
        {
            for (var column = area.First.Column; column <= area.Last.Column; column++)
            {
                if (!cells.ContainsKey((row, column)))
                {
                    cells[(row, column)] = first with { IsCopy = true, IsValue = false, IsFigure = false };
                }
            }
        }
    }

    private static GridCell Of(SafeCell cell, bool isDate1904)
    {
        switch (cell.Kind)
        {
            case SafeCellKind.Number:
                return new(cell, cell.Text, false, true, !IsYear(cell.Number));
            case SafeCellKind.Date:
                return new(cell, Month(cell.Number, isDate1904), false, false, false);
            case SafeCellKind.Text:
                var text = cell.Text.Trim();
                var isFigure = CellText.IsFigure(text);
                return new(cell, text, false, isFigure, isFigure && !(decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsYear((double)number)));
            default:
                return new(cell, cell.Text, false, true, true);
        }
    }

    /// <summary>2025, or 202505.</summary>
    private static bool IsYear(double number) => number == Math.Floor(number)
        && (number is >= 1949 and <= 2199 || (number is >= 194901 and <= 219912 && number % 100 is >= 1 and <= 12));

    private static string Month(double days, bool isDate1904)
    {
        var from = isDate1904 ? 1462 : 0;
        return days + from is >= 1 and < 2_958_466 ? DateTime.FromOADate(days + from).ToString("yyyy-MM", CultureInfo.InvariantCulture) : "";
    }
}
