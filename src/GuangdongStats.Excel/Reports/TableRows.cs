using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuangdongStats.Excel.Streaming;

namespace GuangdongStats.Excel.Reports;

/// <summary>
/// Writes the rows of a table in the place of the samples that it was laid out with, straight as XML: ClosedXML keeps an object a cell and writes each through
/// the document model, which costs ten times as much.
/// </summary>
internal sealed partial class TableRows
{
    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);
    private readonly TableLayout layout;
    private readonly string prefix;
    private readonly Dictionary<(int Column, CellLook Look), string> styles = [];

    private TableRows(TableLayout layout, string prefix, string samples)
    {
        this.layout = layout;
        this.prefix = prefix;
        var cells = XElement.Parse($"<rows xmlns:x=\"x\">{samples}</rows>").Descendants().Where(cell => cell.Name.LocalName == "c")
            .ToDictionary(cell => (string)cell.Attribute("r")!, cell => (string?)cell.Attribute("s") ?? "0", StringComparer.Ordinal);
        for (var column = 0; column < layout.Looks.Count; column++)
        {
            for (var look = 0; look < layout.Looks[column].Count; look++)
            {
                styles[(column, layout.Looks[column][look])] = cells[ColumnLetters.Of(column + 1) + Text(TableLayout.FirstRow + look)];
            }
        }
    }

    /// <param name="sheet">The XML of the sheet with its samples.</param>
    /// <returns>The same with the table's rows.</returns>
    public static ReadOnlyMemory<byte> Fill(TableLayout layout, string sheet)
    {
        var (first, end) = (FirstSample().Match(sheet), SheetDataEnd().Match(sheet));
        if (!first.Success || !end.Success)
        {
            throw new ArgumentException($"The sheet of '{layout.Table.Name}' has no samples.", nameof(sheet));
        }

        var rows = new TableRows(layout, first.Groups["prefix"].Value, sheet[first.Index..end.Index]);
        var last = $"A1:{ColumnLetters.Of(layout.Table.Columns.Count)}{Text(layout.Table.Rows.Count + 1)}";
        rows.Append(DimensionReference().Replace(sheet[..first.Index], last, 1));
        for (var row = 0; row < layout.Table.Rows.Count; row++)
        {
            rows.Add(row);
        }

        rows.Append(sheet[end.Index..]);
        return rows.bytes.WrittenMemory;
    }

    private void Add(int row)
    {
        var (number, lines) = (Text(row + TableLayout.FirstRow), layout.LinesOf(row));
        Append($"<{prefix}row r=\"{number}\"");
        Append(lines > 1 ? $" ht=\"{Text(15.5 * lines)}\" customHeight=\"1\">" : ">");
        for (var column = 0; column < layout.Table.Columns.Count; column++)
        {
            var (of, cell) = (layout.Table.Columns[column], layout.Table.Rows[row][column]);
            if (of.Kind != ReportColumnKind.Derived && cell is { Text: null, Number: null })
            {
                continue;
            }

            Append($"<{prefix}c r=\"{ColumnLetters.Of(column + 1)}{number}\" s=\"{styles[(column, CellLook.Of(of, cell))]}\"");
            if (of.Kind == ReportColumnKind.Derived)
            {
                // Nothing is an empty text, which is what the formula answers.
                Append(cell.Number is null ? $" t=\"str\"><{prefix}f>" : $"><{prefix}f>");
                RowWriter.Escape(RowFormula.At(layout.Table, of, row + TableLayout.FirstRow), bytes);
                Append($"</{prefix}f><{prefix}v>{(cell.Number is { } result ? Text((double)result) : "")}</{prefix}v></{prefix}c>");
            }
            else if (cell.Text is { } text)
            {
                Append($" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">");
                RowWriter.Escape(SafeText.Clean(text), bytes);
                Append($"</{prefix}t></{prefix}is></{prefix}c>");
            }
            else
            {
                Append($"><{prefix}v>{Text((double)cell.Number!.Value)}</{prefix}v></{prefix}c>");
            }
        }

        Append($"</{prefix}row>");
    }

    private void Append(string text) => Encoding.UTF8.GetBytes(text, bytes);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex("<(?<prefix>x:)?row r=\"2\"")]
    private static partial Regex FirstSample();

    [GeneratedRegex("</(x:)?sheetData>")]
    private static partial Regex SheetDataEnd();

    [GeneratedRegex("(?<=<(x:)?dimension ref=\")[^\"]*")]
    private static partial Regex DimensionReference();
}
