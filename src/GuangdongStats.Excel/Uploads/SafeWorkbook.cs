using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GuangdongStats.Excel.Uploads;

/// <summary>The values of an uploaded workbook, copied out of it: harmless to read, in any order and as often as wanted, one sheet at a time.</summary>
public sealed class SafeWorkbook : IDisposable
{
    private readonly List<SafeSheet> sheets = [];
    private readonly List<MemoryStream> parts = [];
    private IReadOnlyList<string> formats = [];
    private bool[] areDates = [];

    internal SafeWorkbook()
    {
    }

    /// <summary>In the order of their tabs.</summary>
    public IReadOnlyList<SafeSheet> Sheets => sheets;

    /// <summary>Days are counted from 1904 and not from 1900.</summary>
    public bool IsDate1904 { get; private set; }

    /// <summary>The rows that hold values, from top to bottom, read as they are asked for.</summary>
    public IEnumerable<SafeRow> Rows(SafeSheet sheet)
    {
        var part = parts[sheet.Index];
        using var xml = XmlReader.Create(
            new DeflateStream(new MemoryStream(part.GetBuffer(), 0, (int)part.Length), CompressionMode.Decompress),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, CheckCharacters = false });
        var (cells, number, isHidden) = (new List<SafeCell>(), 0, false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "row")
            {
                number = int.Parse(xml.GetAttribute("r")!, NumberStyles.None, CultureInfo.InvariantCulture);
                isHidden = xml.GetAttribute("hidden") is not null;
                cells = new(cells.Count);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.Name == "c")
            {
                cells.Add(Cell(xml));
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Name == "row")
            {
                yield return new(number, isHidden, cells);
            }
        }
    }

    public void Dispose()
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    internal static string LetterOf(SafeCellKind kind) => kind switch
    {
        SafeCellKind.Text => "s",
        SafeCellKind.Boolean => "b",
        SafeCellKind.Error => "e",
        SafeCellKind.Uncalculated => "u",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A number has none."),
    };

    internal void Begin(IReadOnlyList<string> numberFormats, bool isDate1904)
    {
        (formats, IsDate1904) = (numberFormats, isDate1904);
        areDates = [.. numberFormats.Select(NumberFormats.ShowsDate)];
    }

    /// <param name="copy">Writes the sheet's values and answers what else it says of them.</param>
    internal void Add(UploadedSheet sheet, Func<XmlWriter, SheetMarks> copy)
    {
        var part = new MemoryStream();
        parts.Add(part);
        using (var packed = new DeflateStream(part, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = XmlWriter.Create(packed, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize }))
        {
            var marks = copy(writer);
            sheets.Add(new(sheets.Count, sheet.Name, sheet.State is not ("hidden" or "veryHidden"), marks.Merges, marks.HiddenColumns));
        }
    }

    private SafeCell Cell(XmlReader xml)
    {
        var style = xml.GetAttribute("s") is { } written ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var kind = xml.GetAttribute("t") switch
        {
            null => areDates[style] ? SafeCellKind.Date : SafeCellKind.Number,
            "s" => SafeCellKind.Text,
            "b" => SafeCellKind.Boolean,
            "e" => SafeCellKind.Error,
            _ => SafeCellKind.Uncalculated,
        };
        _ = CellAddress.TryParse(xml.GetAttribute("r"), out var address);
        var mayBeOld = xml.GetAttribute("f") is not null;
        return new(address, kind, !xml.IsEmptyElement && xml.Read() ? xml.Value : "", formats[style], mayBeOld);
    }
}
