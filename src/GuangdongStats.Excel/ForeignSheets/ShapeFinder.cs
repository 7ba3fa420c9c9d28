using System.Globalization;
using GuangdongStats.Core.SheetLayouts;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>Finds the figures of a sheet, the headings over them and the names beside them.</summary>
internal sealed class ShapeFinder(SheetGrid grid, HeadingReader headings)
{
    private const int MostHeadings = 8;

    /// <summary>Null: there is no figure on the sheet.</summary>
    public SheetShape? Find()
    {
        var (first, last) = (FirstFigure(), LastFigure());
        if (first == 0 || last < first)
        {
            return null;
        }

        var label = LastLabel(first, last);
        var (top, bottom) = Headings(first, label);
        return new(top, bottom, label, top > bottom ? first : FirstBelow(bottom, first), last, grid.LastColumn);
    }

    /// <summary>甲 乙 1 2 3 under the headings: the numbers of the columns.</summary>
    private bool IsNumbering(int row)
    {
        var numbers = new List<double>();
        for (var column = 1; column <= grid.LastColumn; column++)
        {
            var cell = grid.At(row, column);
            if (cell.Text.Length == 0 || cell.Text is "甲" or "乙" or "丙" or "丁" or "A" or "B" or "C")
            {
                continue;
            }

            if (!double.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            numbers.Add(number);
        }

        return numbers.Count >= 2 && numbers.Select((number, i) => number == numbers[0] + i).All(follows => follows) && numbers[0] is 0 or 1;
    }

    private int FirstFigure()
    {
        for (var row = 1; row <= grid.LastRow; row++)
        {
            if (HasFigure(row) && !IsNumbering(row))
            {
                return row;
            }
        }

        return 0;
    }

    private int LastFigure()
    {
        for (var row = grid.LastRow; row >= 1; row--)
        {
            if (HasFigure(row) && !IsNote(row))
            {
                return row;
            }
        }

        return 0;
    }

    private bool HasFigure(int row) => Enumerable.Range(1, grid.LastColumn).Any(column => grid.At(row, column).IsFigure);

    private bool IsNote(int row) => Enumerable.Range(1, grid.LastColumn).Select(column => grid.Text(row, column)).FirstOrDefault(text => text.Length > 0) is { } text
        && HeadingReader.IsNote(text);

    /// <summary>Names stand on the left: columns of words, of years, or of the rows' numbers.</summary>
    private int LastLabel(int first, int last)
    {
        for (var column = 1; column <= grid.LastColumn; column++)
        {
            if (!IsLabels(column, first, last))
            {
                return column - 1;
            }
        }

        return 0;
    }

    private bool IsLabels(int column, int first, int last)
    {
        var cells = Enumerable.Range(first, last - first + 1).Select(row => grid.At(row, column)).Where(cell => cell.Text.Length > 0).ToList();
        var labels = cells.Count(cell => cell.IsLabel);
        return cells.Count == 0 || labels * 2 > cells.Count
            || (column < grid.LastColumn && cells.All(cell => !cell.IsFigure))
            || IsSerial(column, first, cells);
    }

    private bool IsSerial(int column, int first, List<GridCell> cells)
    {
        var isCounted = cells.Count > 0 && cells.Select((cell, i) => cell.Text == (i + 1).ToString(CultureInfo.InvariantCulture)).All(follows => follows);
        var isNamed = Enumerable.Range(1, first - 1).Any(row => headings.Read(grid.Text(row, column)).Meaning.LeftOut == LeftOut.Serial);
        return isCounted && (isNamed || (cells.Count >= 3 && column < grid.LastColumn && Enumerable.Range(1, column - 1).All(before => cells.All(cell => grid.Text(cell.Cell.Address.Row, before).Length == 0))));
    }

    /// <summary>Between headings and figures may stand the name of a block, and the numbers of the columns.</summary>
    private (int Top, int Bottom) Headings(int first, int label)
    {
        var bottom = first - 1;
        while (bottom >= 1 && (IsBlank(bottom) || IsNumbering(bottom) || IsName(bottom, label)))
        {
            bottom--;
        }

        var top = bottom + 1;
        while (top > 1 && bottom - top < MostHeadings && IsHeading(top - 1, label))
        {
            top--;
        }

        return top > bottom ? (first, first - 1) : (top, bottom);
    }

    private int FirstBelow(int heading, int first)
    {
        var row = heading + 1;
        while (row < first && (IsBlank(row) || IsNumbering(row)))
        {
            row++;
        }

        return row;
    }

    private bool IsName(int row, int label) => Enumerable.Range(label + 1, grid.LastColumn - label).All(column => grid.Text(row, column).Length == 0);

    private bool IsBlank(int row) => Enumerable.Range(1, grid.LastColumn).All(column => grid.Text(row, column).Length == 0);

    private bool IsHeading(int row, int label)
    {
        var texts = Enumerable.Range(1, grid.LastColumn).Select(column => (Column: column, Cell: grid.At(row, column))).Where(one => one.Cell.Text.Length > 0).ToList();
        if (texts.Any(one => HeadingReader.IsCaption(one.Cell.Text) || HeadingReader.IsNote(one.Cell.Text)))
        {
            return false;
        }

        var over = texts.Where(one => one.Column > label).ToList();
        return over.Count > 0 && (texts.Select(one => one.Cell.Cell.Address).Distinct().Count() > 1 || texts.All(one => one.Column > label));
    }
}
