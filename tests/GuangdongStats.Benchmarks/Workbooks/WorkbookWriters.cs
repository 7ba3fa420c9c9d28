using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Excel.Streaming;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace GuangdongStats.Benchmarks.Workbooks;

/// <summary>The ways to write that are held against one another; each writes the same cells to a file.</summary>
internal static class WorkbookWriters
{
    public const string Floor = "deflate", Ours = "ours", Sax = "sax", Mini = "miniexcel";

    /// <param name="isReport">Tables with formulas and a chart; else the long table.</param>
    /// <param name="folder">For what it leaves behind and the floor takes up.</param>
    public static Task Write(string writer, bool isReport, int cells, string folder)
    {
        var path = Path.Combine(folder, $"{writer}.xlsx");
        return (writer, isReport) switch
        {
            (Ours, true) => File.WriteAllBytesAsync(path, ReportWorkbook.Write(SyntheticReport.Of(cells))),
            (Ours, false) => WriteLong(cells, path),
            (Floor, _) => Deflate(Path.Combine(folder, $"{Ours}.xml"), path),
            (Sax, true) => Task.Run(() => WriteSax(path, Tables(cells))),
            (Sax, false) => Task.Run(() => WriteSax(path, [("数据", LongTable.Columns, LongRows(cells))])),
            (Mini, true) => Task.Run(() => WriteMini(path, Tables(cells).ToDictionary(table => table.Name, table => (object)Dictionaries(table.Heads, table.Rows)))),
            _ => Task.Run(() => WriteMini(path, TypedRows(cells))),
        };
    }

    /// <summary>Every part of the workbook that was written by us, unpacked one behind the other: what the floor compresses.</summary>
    public static void Unpack(string folder)
    {
        using var package = ZipFile.OpenRead(Path.Combine(folder, $"{Ours}.xlsx"));
        using var to = File.Create(Path.Combine(folder, $"{Ours}.xml"));
        foreach (var entry in package.Entries)
        {
            using var from = entry.Open();
            from.CopyTo(to);
        }
    }

    private static async Task Deflate(string from, string to)
    {
        await using var source = File.OpenRead(from);
        await using var target = File.Create(to);
        await using var deflate = new DeflateStream(target, CompressionLevel.Optimal);
        await source.CopyToAsync(deflate, 64 * 1024);
    }

    private static async Task WriteLong(int cells, string path)
    {
        using var layout = new MemoryStream(ReportWorkbook.Write(SyntheticReport.Long()));
        await using var target = File.Create(path);
        await LongSheet.Write(layout, "数据", SyntheticRows.Count(cells), SyntheticRows.Of(cells), SyntheticRows.Fill, target, CancellationToken.None);
    }

    /// <summary>As its documentation shows it: one sheet after the other, element by element, texts inline.</summary>
    private static void WriteSax(string path, IEnumerable<(string Name, IReadOnlyList<string> Heads, IEnumerable<TableCell[]> Rows)> tables)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var sheets = new List<(string Name, string Id)>();
        foreach (var (name, heads, rows) in tables)
        {
            var part = book.AddNewPart<WorksheetPart>();
            sheets.Add((name, book.GetIdOfPart(part)));
            using var writer = OpenXmlWriter.Create(part);
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            var number = 1;
            foreach (var row in rows.Prepend([.. heads.Select(head => new TableCell(head))]))
            {
                writer.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", number.ToString(CultureInfo.InvariantCulture))]);
                for (var column = 0; column < row.Length; column++)
                {
                    var reference = new OpenXmlAttribute("r", "", ColumnLetters.Of(column + 1) + number.ToString(CultureInfo.InvariantCulture));
                    if (row[column].Text is { } text)
                    {
                        writer.WriteStartElement(new Cell(), [reference, new("t", "", "inlineStr")]);
                        writer.WriteStartElement(new InlineString());
                        writer.WriteElement(new Text(text));
                        writer.WriteEndElement();
                        writer.WriteEndElement();
                    }
                    else if (row[column].Number is { } value)
                    {
                        writer.WriteStartElement(new Cell(), [reference]);
                        writer.WriteElement(new CellValue(value));
                        writer.WriteEndElement();
                    }
                }

                writer.WriteEndElement();
                number++;
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        using var last = OpenXmlWriter.Create(book);
        last.WriteStartElement(new Workbook());
        last.WriteStartElement(new Sheets());
        for (var index = 0; index < sheets.Count; index++)
        {
            last.WriteElement(new Sheet { Name = sheets[index].Name, SheetId = (uint)(index + 1), Id = sheets[index].Id });
        }

        last.WriteEndElement();
        last.WriteEndElement();
    }

    private static void WriteMini(string path, object rows) =>
        MiniExcel.SaveAs(path, rows, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = false }, overwriteFile: true);

    private static IEnumerable<(string Name, IReadOnlyList<string> Heads, IEnumerable<TableCell[]> Rows)> Tables(int cells) =>
        SyntheticReport.Of(cells).Sheets.OfType<TableSheet>().Select(table => (
            table.Name,
            (IReadOnlyList<string>)[.. table.Columns.Select(column => column.Header)],
            table.Rows.Select(row => row.Select(cell => cell.Text is { } text ? new TableCell(text) : new TableCell(cell.Number)).ToArray())));

    private static IEnumerable<TableCell[]> LongRows(int cells)
    {
        foreach (var row in SyntheticRows.Of(cells))
        {
            var written = new TableCell[SyntheticRows.Columns];
            SyntheticRows.Fill(row, written);
            yield return written;
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Dictionaries(IReadOnlyList<string> heads, IEnumerable<TableCell[]> rows) =>
        rows.Select(row => (IDictionary<string, object?>)heads.Zip(row).ToDictionary(pair => pair.First, pair => (object?)pair.Second.Text ?? pair.Second.Number));

    private static IEnumerable<TypedRow> TypedRows(int cells) => LongRows(cells).Select(row => new TypedRow(
        row[0].Text, row[1].Text, row[2].Text, row[3].Text, row[4].Text, row[5].Text, row[6].Text, row[7].Text, row[8].Text, row[9].Number,
        row[10].Text, row[11].Text, row[12].Number, row[13].Text, row[14].Text, row[15].Text, row[16].Text, row[17].Text, row[18].Text));

    /// <summary>What MiniExcel is quickest with.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "They become the heads of the columns.")]
    public sealed record TypedRow(
        string? indicator, string? indicator_name, string? region, string? region_name, string? span, string? period, string? period_start, string? period_end, string? measure, decimal? value,
        string? unit, string? relation, decimal? precision, string? absence, string? status, string? basis, string? confidence, string? source, string? released);
}
