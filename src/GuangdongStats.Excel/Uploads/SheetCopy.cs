using System.Globalization;
using System.Text;
using System.Xml;

namespace GuangdongStats.Excel.Uploads;

/// <summary>Copies the cells of uploaded sheets, value by value, and counts them all together.</summary>
/// <param name="areResultsOld">Results of formulas may be older than what they are computed from.</param>
internal sealed class SheetCopy(IReadOnlyList<string> texts, int formats, UploadLimits limits, bool areResultsOld)
{
    private const int MostMerges = 10_000, MostHidden = 1_000;

    private readonly RichText inline = new();
    private readonly StringBuilder stored = new();
    private int cells, characters;

    public SheetMarks Copy(PartReader reader, XmlWriter writer, string sheet)
    {
        var (merges, hidden, inCells, row, lastRow) = (new List<CellArea>(), new List<(int, int)>(), false, new OpenRow(writer), 0);
        writer.WriteStartElement("sheetData");
        while (reader.Next())
        {
            if (reader.Name == "sheetData")
            {
                inCells = reader.IsStart && !reader.IsEmpty;
            }
            else if (reader.StartsWith("mergeCell") && merges.Count < MostMerges && CellArea.TryParse(reader.Attribute("ref"), out var area))
            {
                merges.Add(area);
            }
            else if (!inCells && reader.StartsWith("col") && hidden.Count < MostHidden && HiddenColumns(reader) is { } columns)
            {
                hidden.Add(columns);
            }
            else if (inCells && reader.StartsWith("row"))
            {
                row.Close();
                row.Number = RowNumber(reader, lastRow, sheet);
                (lastRow, row.IsHidden, row.Column) = (row.Number, IsHidden(reader, "ht"), 0);
            }
            else if (inCells && row.Number > 0 && reader.StartsWith("c"))
            {
                CopyCell(reader, row, sheet);
            }
        }

        row.Close();
        writer.WriteEndElement();
        return new(merges, hidden);
    }

    /// <summary>Null: they are seen, or none is named.</summary>
    private static (int First, int Last)? HiddenColumns(PartReader reader) =>
        IsHidden(reader, "width")
        && int.TryParse(reader.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && int.TryParse(reader.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (first, last)
            : null;

    /// <summary>What has no size is not seen either.</summary>
    private static bool IsHidden(PartReader reader, string size) => reader.Attribute("hidden") is "1" or "true" || reader.Attribute(size) is "0";

    private static int RowNumber(PartReader reader, int last, string sheet)
    {
        var number = last + 1;
        if (reader.Attribute("r") is { } written)
        {
            number = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        }

        return number > last && number <= CellAddress.LastRow ? number : throw new UploadRefusedException(UploadRefusal.Malformed, $"{sheet}!{last + 1}");
    }

    private void CopyCell(PartReader reader, OpenRow row, string sheet)
    {
        var address = new CellAddress(row.Number, row.Column + 1);
        if (reader.Attribute("r") is { } written && (!CellAddress.TryParse(written, out address) || address.Row != row.Number))
        {
            throw new UploadRefusedException(UploadRefusal.Malformed, $"{sheet}!{written}");
        }

        var where = $"{sheet}!{address}";
        if (address.Column <= row.Column || address.Column > CellAddress.LastColumn)
        {
            throw new UploadRefusedException(UploadRefusal.Malformed, where);
        }

        row.Column = address.Column;
        var (style, type) = (reader.Attribute("s"), reader.Attribute("t") ?? "n");
        var hasFormula = ReadContent(reader, where);
        if (ValueOf(type, hasFormula, where) is not var (kind, text))
        {
            return; // only a style
        }

        CheckPlace(address, sheet, text);
        row.Open();
        var writer = row.Writer;
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", address.ToString());
        if (uint.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number < formats)
        {
            writer.WriteAttributeString("s", style);
        }

        if (hasFormula && areResultsOld)
        {
            writer.WriteAttributeString("f", "1");
        }

        if (kind != SafeCellKind.Number)
        {
            writer.WriteAttributeString("t", SafeWorkbook.LetterOf(kind));
        }

        writer.WriteString(text);
        writer.WriteEndElement();
    }

    /// <summary>Takes the text of the cell's elements; of a formula only that there is one.</summary>
    private bool ReadContent(PartReader reader, string where)
    {
        inline.Clear();
        stored.Clear();
        if (reader.IsEmpty)
        {
            return false;
        }

        var (depth, isValue, hasFormula) = (reader.Depth, false, false);
        while (reader.Next() && !(reader.IsEnd && reader.Depth == depth))
        {
            if (reader.Name is "v" or "f")
            {
                isValue = reader.IsStart && !reader.IsEmpty && reader.Name == "v";
                hasFormula |= reader.Name == "f";
            }
            else if (isValue && reader.IsText)
            {
                reader.AppendTo(stored, where);
            }
            else
            {
                inline.Take(reader, where);
            }
        }

        return hasFormula;
    }

    /// <summary>Null: nothing stands in the cell.</summary>
    private (SafeCellKind Kind, string Text)? ValueOf(string type, bool hasFormula, string where)
    {
        var value = type == "inlineStr" ? inline.ToString() : stored.ToString();
        if (value.Length == 0)
        {
            return hasFormula && type is "n" or "e" ? (SafeCellKind.Uncalculated, "") : null;
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? texts[index] is { Length: > 0 } text ? (SafeCellKind.Text, text) : null
                : throw new UploadRefusedException(UploadRefusal.Malformed, where),
            "e" => (SafeCellKind.Error, value),
            "b" => (SafeCellKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE"),
            "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? (SafeCellKind.Number, value.Trim())
                : (SafeCellKind.Text, value),
            _ => (SafeCellKind.Text, value), // texts, results of formulas, and ISO dates
        };
    }

    private void CheckPlace(CellAddress address, string sheet, string text)
    {
        if (address.Row > limits.Rows)
        {
            throw new UploadRefusedException(UploadRefusal.TooManyRows, $"{sheet}!{address}");
        }

        if (address.Column > limits.Columns)
        {
            throw new UploadRefusedException(UploadRefusal.TooManyColumns, $"{sheet}!{address}");
        }

        if (++cells > limits.Cells)
        {
            throw new UploadRefusedException(UploadRefusal.TooManyCells, $"{sheet}!{address}");
        }

        if ((characters += text.Length) > limits.TotalText)
        {
            throw new UploadRefusedException(UploadRefusal.Bomb, sheet);
        }
    }

    /// <summary>The row being read; written once it has a value.</summary>
    private sealed class OpenRow(XmlWriter writer)
    {
        private bool isOpen;

        public XmlWriter Writer => writer;

        public int Number { get; set; }

        public bool IsHidden { get; set; }

        /// <summary>Of the last cell.</summary>
        public int Column { get; set; }

        public void Open()
        {
            if (isOpen)
            {
                return;
            }

            isOpen = true;
            writer.WriteStartElement("row");
            writer.WriteAttributeString("r", Number.ToString(CultureInfo.InvariantCulture));
            if (IsHidden)
            {
                writer.WriteAttributeString("hidden", "1");
            }
        }

        public void Close()
        {
            if (isOpen)
            {
                writer.WriteEndElement();
            }

            isOpen = false;
        }
    }
}
