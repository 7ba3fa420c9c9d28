using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Excel.Streaming;

/// <summary>
/// Many rows for a workbook that was laid out with a header and one sample row: the package is copied while it is sent, and each row is written in the sample
/// row's formats. Memory does not grow with the number of rows.
/// </summary>
public static partial class LongSheet
{
    /// <summary>Excel's own limit, the header among them.</summary>
    public const int MostRows = 1_048_576;

    private const int SampleRow = 2;

    private const string StylesPart = "xl/styles.xml";

    /// <param name="layout">A finished workbook; read to its end, left open.</param>
    /// <param name="sheet">The name of the sheet whose second row is the sample: a value in each of its columns.</param>
    /// <param name="rowCount">How many rows there will be: filter and print area are as long.</param>
    /// <param name="target">May be one that only writes forward; left open.</param>
    /// <exception cref="ArgumentException">The layout has no such sheet or no sample row, or there are more rows than a sheet can hold.</exception>
    /// <exception cref="OperationCanceledException">The reader has left.</exception>
    public static async Task Write<TRow>(
        Stream layout, string sheet, int rowCount, IEnumerable<TRow> rows, RowFiller<TRow> fill, Stream target, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, MostRows - 1);
        using var source = new ZipArchive(layout, ZipArchiveMode.Read, leaveOpen: true);
        var part = PartOf(source, sheet);
        var page = Text(source.GetEntry(part)!);
        var styles = Styles(SampleOf(page));
        var (formats, quoted) = WithQuotes(Text(source.GetEntry(StylesPart)!), styles);
        var waiting = new WaitingBytes();
        await using (var package = new ZipArchive(waiting, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                await using var to = package.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
                if (entry.FullName == part)
                {
                    await Rows(page, styles, quoted, rowCount, rows, fill, to, waiting, target, cancellation);
                }
                else if (entry.FullName == StylesPart)
                {
                    await to.WriteAsync(Encoding.UTF8.GetBytes(formats), cancellation);
                }
                else if (entry.FullName == "xl/workbook.xml")
                {
                    await to.WriteAsync(Encoding.UTF8.GetBytes(WithLastRow(Text(entry), sheet, rowCount + 1)), cancellation);
                }
                else
                {
                    await using var from = entry.Open();
                    await from.CopyToAsync(to, cancellation);
                }
            }
        }

        await waiting.SendTo(target, cancellation);
    }

    private static async Task Rows<TRow>(
        string xml, string[] styles, string[] quoted, int rowCount, IEnumerable<TRow> rows, RowFiller<TRow> fill, Stream to, WaitingBytes waiting, Stream target, CancellationToken cancellation)
    {
        var (sample, end) = (SampleRowStart().Match(xml), SheetDataEnd().Match(xml));
        var writer = new RowWriter(sample.Groups["prefix"].Value, styles, quoted, SampleRow);
        await to.WriteAsync(Encoding.UTF8.GetBytes(Dimension().Replace(xml[..sample.Index], "")), cancellation);
        var cells = new TableCell[writer.Columns];
        var written = 0;
        foreach (var row in rows)
        {
            if (++written > rowCount)
            {
                throw new ArgumentException($"There are more than the {rowCount} rows that were promised.", nameof(rows));
            }

            fill(row, cells);
            writer.Add(cells);
            if (writer.IsFull)
            {
                writer.MoveTo(to);
                await waiting.SendTo(target, cancellation);
            }
        }

        writer.MoveTo(to);
        var last = written + 1;
        var tail = FilterRange().Replace(xml[end.Index..], match => match.Groups["head"].Value + last.ToString(CultureInfo.InvariantCulture) + "\"");
        await to.WriteAsync(Encoding.UTF8.GetBytes(tail), cancellation);
    }

    private static string SampleOf(string xml)
    {
        var (sample, end) = (SampleRowStart().Match(xml), SheetDataEnd().Match(xml));
        return sample.Success && end.Success && end.Index >= sample.Index
            ? xml[sample.Index..end.Index]
            : throw new ArgumentException("The layout has no sample row.", nameof(xml));
    }

    /// <summary>The workbook's formats with another one for each column's texts that look like formulas, and their numbers.</summary>
    private static (string Formats, string[] Quoted) WithQuotes(string xml, string[] styles)
    {
        var document = XDocument.Parse(xml);
        var formats = document.Root!.Elements().First(element => element.Name.LocalName == "cellXfs");
        var known = formats.Elements().ToList();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in styles.Distinct(StringComparer.Ordinal))
        {
            var quoted = new XElement(known[int.Parse(style, NumberStyles.None, CultureInfo.InvariantCulture)]);
            quoted.SetAttributeValue("quotePrefix", "1");
            formats.Add(quoted);
            numbers[style] = (known.Count + numbers.Count).ToString(CultureInfo.InvariantCulture);
        }

        formats.SetAttributeValue("count", known.Count + numbers.Count);
        return (document.ToString(SaveOptions.DisableFormatting), [.. styles.Select(style => numbers[style])]);
    }

    /// <summary>The style of each column's cell in the sample row.</summary>
    private static string[] Styles(string row)
    {
        var cells = XElement.Parse($"<rows xmlns:x=\"x\">{row}</rows>").Descendants().Where(cell => cell.Name.LocalName == "c").ToList();
        return [.. cells.Select(cell => (string?)cell.Attribute("s") ?? "0")];
    }

    /// <summary>Filter and print area of the sheet, as the workbook names them, down to the last row.</summary>
    private static string WithLastRow(string workbook, string sheet, int last) => NamedRange().Replace(workbook, match =>
        match.Groups["sheet"].Value.Replace("''", "'", StringComparison.Ordinal) == new XText(sheet).ToString()
            ? match.Groups["head"].Value + last.ToString(CultureInfo.InvariantCulture)
            : match.Value);

    private static string PartOf(ZipArchive package, string sheet)
    {
        XNamespace relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var id = XDocument.Parse(Text(package.GetEntry("xl/workbook.xml")!)).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "sheet" && (string?)element.Attribute("name") == sheet)?.Attribute(relations + "id")?.Value;
        var target = id is null ? null : XDocument.Parse(Text(package.GetEntry("xl/_rels/workbook.xml.rels")!)).Root!.Elements()
            .FirstOrDefault(element => (string?)element.Attribute("Id") == id)?.Attribute("Target")?.Value;
        return target is null ? throw new ArgumentException($"The layout has no sheet '{sheet}'.", nameof(sheet))
            : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(?<prefix>x:)?row r=\"2\"")]
    private static partial Regex SampleRowStart();

    [GeneratedRegex("</(x:)?sheetData>")]
    private static partial Regex SheetDataEnd();

    [GeneratedRegex("<(x:)?dimension[^>]*/>")]
    private static partial Regex Dimension();

    [GeneratedRegex("(?<head><(x:)?autoFilter ref=\"A1:[A-Z]+)2\"")]
    private static partial Regex FilterRange();

    [GeneratedRegex(@"(?<head>'?(?<sheet>(?:[^'<>!]|'')+)'?!\$A\$1:\$[A-Z]+\$)2\b")]
    private static partial Regex NamedRange();
}
