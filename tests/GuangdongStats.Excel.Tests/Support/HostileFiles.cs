using System.IO.Compression;
using System.Text;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>
/// Files that harmed ClosedXML when they were given to it (it hung, took gigabytes, threw or read something else), those that only look like a
/// workbook, and those that were made for the reader in its place. All are made here; the smallest are 2 KB.
/// </summary>
public static class HostileFiles
{
    private const string Row = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>124.7</v></c></row>""";

    private const string Part = "xl/worksheets/sheet1.xml";

    /// <summary>Over every row of the sheet.</summary>
    private const string Everywhere = "A1:Z1048576";

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        new("nothing at all", () => [], UploadRefusal.Empty),
        new("one byte more than is taken", () => new byte[(10 << 20) + 1], UploadRefusal.TooLarge),
        new("Excel 97-2003", () => [.. Compound, .. new byte[1024]], UploadRefusal.LegacyXls),
        new("encrypted", () => [.. Compound, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]], UploadRefusal.Encrypted),
        new("a CSV renamed", () => Encoding.UTF8.GetBytes("地区,产量\n广东,124700\n"), UploadRefusal.NotAZip),
        new("a page renamed", () => Encoding.UTF8.GetBytes("<html><table><tr><td>124700</td></tr></table></html>"), UploadRefusal.NotAZip),
        new("a picture renamed", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[256]], UploadRefusal.NotAZip),
        new("four bytes of a zip", () => [0x50, 0x4B, 3, 4], UploadRefusal.Malformed),
        new("cut in the middle", () => MadeWorkbook.Of(Row).Bytes() is var whole ? whole[..(whole.Length / 2)] : [], UploadRefusal.Malformed),
        new("its directory cut", () => MadeWorkbook.Of(Row).Bytes() is var whole ? whole[..^30] : [], UploadRefusal.Malformed),
        new("a zip of photographs", () => Zipped(("a.jpg", "x"), ("b.jpg", "y")), UploadRefusal.NotAWorkbook),
        new("a Word document", () => Zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")), UploadRefusal.NotAWorkbook),
        new("an OpenDocument sheet", () => Zipped(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")), UploadRefusal.NotAWorkbook),
        new("without content types", () => MadeWorkbook.Of(Row).Without("[Content_Types].xml").Bytes(), UploadRefusal.NotAWorkbook),
        new("without relations", () => MadeWorkbook.Of(Row).Without("xl/_rels/workbook.xml.rels").Bytes(), UploadRefusal.NotAWorkbook),
        new("without its sheet", () => MadeWorkbook.Of(Row).Without(Part).Bytes(), UploadRefusal.NotAWorkbook),
        new("chart sheets only", () => MadeWorkbook.Of(Row).With("xl/_rels/workbook.xml.rels", MadeWorkbook.Links(("rId1", "chartsheet", "chartsheets/sheet1.xml"))).Bytes(), UploadRefusal.NotAWorkbook),
        new("its sheet elsewhere on the net", () => MadeWorkbook.Of(Row).With("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" Type="x" Target="http://example.org/worksheets/sheet1.xml"/></Relationships>""").Bytes(), UploadRefusal.NotAWorkbook),
        new("a shared text that is not there", () => MadeWorkbook.Of("""<row r="1"><c r="A1" t="s"><v>7</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!A1"),
        new("a document type in the sheet", () => InSheet("<!DOCTYPE worksheet>" + MadeWorkbook.Sheet(Row)), UploadRefusal.Dtd),
        new("an external entity", () => InSheet("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""" + MadeWorkbook.Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>""")), UploadRefusal.Dtd),
        new("a billion laughs", () => InSheet("""<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""" + MadeWorkbook.Sheet("""<row r="1"><c r="A1" t="str"><v>&c;</v></c></row>""")), UploadRefusal.Dtd),
        new("a document type in the shared texts", () => MadeWorkbook.Of(Row).With("xl/sharedStrings.xml", "<!DOCTYPE sst><sst/>").Bytes(), UploadRefusal.Dtd),
        new("a cell nowhere", () => MadeWorkbook.Of("""<row r="1"><c r="1A"><v>1</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!1A"),
        new("a cell of another row", () => MadeWorkbook.Of("""<row r="1"><c r="A2"><v>1</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!A2"),
        new("the same cell twice", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!A1"),
        new("the same row twice", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!2"),
        new("a row beyond the sheet", () => MadeWorkbook.Of("""<row r="1048577"><c r="A1048577"><v>1</v></c></row>""").Bytes(), UploadRefusal.Malformed, "数据!1"),
        new("a style that is not there", () => MadeWorkbook.Of("""<row r="1"><c r="A1" s="99999"><v>1</v></c></row>""").Bytes(), null),
        new("a style that is no number", () => MadeWorkbook.Of("""<row r="1"><c r="A1" s="-1"><v>1</v></c></row>""").Bytes(), null),
        new("letters in a number cell", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><v>abc</v></c></row>""").Bytes(), null),
        new("infinity in a number cell", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><v>1e999</v></c></row>""").Bytes(), null),
        new("an ISO date cell", () => MadeWorkbook.Of("""<row r="1"><c r="A1" t="d"><v>2024-05-01</v></c></row>""").Bytes(), null),
        new("a picture in the sheet", () => MadeWorkbook.Of(Row, """<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>""").With("xl/media/image1.png", "no picture").Bytes(), null),
        new("an error typed as a value", () => MadeWorkbook.Of("""<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>""").Bytes(), null),
        new("a formula that failed", () => MadeWorkbook.Of("""<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>""").Bytes(), null),
        new("a formula never calculated", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><f>1+1</f></c></row>""").Bytes(), null),
        new("a link to another workbook", () => MadeWorkbook.Of("""<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row>""").With("xl/externalLinks/externalLink1.xml", "<externalLink/>").Bytes(), null),
        new("a formula that calls the net", () => MadeWorkbook.Of("""<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://example.org/")</f><v>x</v></c></row>""").Bytes(), null),
        new("a zip bomb of rows", () => InSheet(Repeated("<worksheet><sheetData>", """<row><c><v>1</v></c></row>""", 3_000_000, "</sheetData></worksheet>")), UploadRefusal.Bomb),
        new("one text of 70 MB", () => InSheet(Repeated("""<worksheet><sheetData><row><c t="inlineStr"><is><t>""", new string('a', 1024), 70 << 10, "</t></is></c></row></sheetData></worksheet>")), UploadRefusal.Bomb),
        new("a part of 100 MB that nobody reads", () => MadeWorkbook.Of(Row).With("xl/unused.bin", Repeated("", new string('a', 1024), 100 << 10, "")).Bytes(), null),
        new("20,000 empty entries", () => Zipped([.. Enumerable.Range(0, 20_000).Select(i => ($"x{i}", ""))]), UploadRefusal.TooManyEntries),
        new("a link over the whole sheet", () => MadeWorkbook.Of(Row, $"""<hyperlinks><hyperlink ref="{Everywhere}" location="A1"/></hyperlinks>""").Bytes(), null),
        new("an array formula over the whole sheet", () => MadeWorkbook.Of($"""<row r="1"><c r="A1"><f t="array" ref="{Everywhere}">1</f><v>1</v></c></row>""").Bytes(), null),
        new("a table over the whole sheet", () => MadeWorkbook.Of(Row, """<tableParts count="1"><tablePart/></tableParts>""").With("xl/tables/table1.xml", $"""<table ref="{Everywhere}"/>""").Bytes(), null),
        new("a merge over the whole sheet", () => MadeWorkbook.Of(Row, $"""<mergeCells><mergeCell ref="{Everywhere}"/></mergeCells>""").Bytes(), null),
        new("a validation over the whole sheet", () => MadeWorkbook.Of(Row, $"""<dataValidations><dataValidation sqref="{Everywhere}" type="list"><formula1>"a"</formula1></dataValidation></dataValidations>""").Bytes(), null),
        new("a conditional format over the whole sheet", () => MadeWorkbook.Of(Row, $"""<conditionalFormatting sqref="{Everywhere}"><cfRule type="dataBar"/></conditionalFormatting>""").Bytes(), null),
        new("a filter over the whole sheet", () => MadeWorkbook.Of(Row, $"""<autoFilter ref="{Everywhere}"/>""").Bytes(), null),
        new("columns over the whole sheet", () => InSheet(MadeWorkbook.Sheet(Row, before: """<cols><col min="1" max="16384" width="9"/></cols>""")), null),
        new("a shared formula over the whole sheet", () => MadeWorkbook.Of($"""<row r="1"><c r="A1"><f t="shared" si="0" ref="{Everywhere}">1</f><v>1</v></c></row>""").Bytes(), null),
        new("a directory that lies about the size", () => Lying(MadeWorkbook.Of(Row).Bytes()), UploadRefusal.Malformed),
        new("an entry with a password", () => Flagged(MadeWorkbook.Of(Row).Bytes()), UploadRefusal.Encrypted),
        new("days from 1904", () => MadeWorkbook.Of(Row).With("xl/workbook.xml", MadeWorkbook.Book("""<sheet name="数据" sheetId="1" r:id="rId1"/>""", """<workbookPr date1904="1"/>""")).Bytes(), null),
        new("strict Open XML", () => InSheet(MadeWorkbook.Sheet(Row).Replace(MadeWorkbook.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)), null),
        new("cells without an address", () => MadeWorkbook.Of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").Bytes(), null),
        new("without styles", () => MadeWorkbook.Of(Row).Without("xl/styles.xml").Bytes(), null),
        new("a style without a format", () => MadeWorkbook.Of("""<row r="1"><c r="A1" s="1"><v>1</v></c></row>""").With("xl/styles.xml", MadeWorkbook.Styles("<xf/><xf/>")).Bytes(), null),
        new("the same part twice", () => MadeWorkbook.Of(Row).WithAgain("XL/Worksheets/sheet1.xml", MadeWorkbook.Sheet(Row)).Bytes(), UploadRefusal.Malformed, "XL/Worksheets/sheet1.xml"),
        new("a macro", () => MadeWorkbook.Of(Row).With("xl/vbaProject.bin", "x").Bytes(), UploadRefusal.Macro),
        new("one row too many", () => MadeWorkbook.Of("""<row r="100001"><c r="A100001"><v>1</v></c></row>""").Bytes(), UploadRefusal.TooManyRows, "数据!A100001"),
        new("one column too many", () => MadeWorkbook.Of("""<row r="1"><c r="IW1"><v>1</v></c></row>""").Bytes(), UploadRefusal.TooManyColumns, "数据!IW1"),
        new("one cell too many", () => MadeWorkbook.Of(string.Concat(Enumerable.Range(1, 3_001).Select(_ => "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 100)) + "</row>"))).Bytes(), UploadRefusal.TooManyCells, "数据!A3001"),
        new("one character too many", () => MadeWorkbook.Of($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{new string('a', 32_768)}</t></is></c></row>""").Bytes(), UploadRefusal.TextTooLong, "数据!A1"),
        new("one sheet too many", () => MadeWorkbook.Of(Row).With("xl/workbook.xml", MadeWorkbook.Book(string.Concat(Enumerable.Range(1, 51).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")))).Bytes(), UploadRefusal.TooManySheets),
        new("one long text in every cell", () => MadeWorkbook.Of(string.Concat(Enumerable.Repeat("""<row><c t="s"><v>0</v></c></row>""", 5_000)), texts: $"<si><t>{new string('a', 30_000)}</t></si>").Bytes(), UploadRefusal.Bomb, "数据"),
        new("a million elements deep", () => InSheet(Repeated("<worksheet>", "<a>", 300_000, "")), UploadRefusal.Malformed, Part),
        new("ever new names", () => InSheet("<worksheet>" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<x{i}/>")) + "</worksheet>"), UploadRefusal.Malformed, Part),
        new("an attribute of a megabyte", () => InSheet($"<worksheet a=\"{new string('a', 1 << 20)}\"/>"), UploadRefusal.TextTooLong, Part),
        new("a megabyte that hides its length", () => InSheet($"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[{string.Concat(Enumerable.Repeat("<a", 1 << 19))}]]></v></c></row></sheetData></worksheet>"), UploadRefusal.TextTooLong, "数据!A1"),
        new("a path out of the archive", () => MadeWorkbook.Of(Row).With("../../../tmp/x", "x").Bytes(), null),
        new("a part in UTF-16", () => MadeWorkbook.Of(Row).With(Part, stream => stream.Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(MadeWorkbook.Sheet(Row))])).Bytes(), null),
        new("bytes that are no text", () => MadeWorkbook.Of(Row).With(Part, stream => stream.Write([.. "<worksheet><sheetData><row><c t=\"str\"><v>"u8, 0xFF, 0xFE, 0xC0, .. "</v></c></row></sheetData></worksheet>"u8])).Bytes(), UploadRefusal.Malformed),
        new("an encoding nobody knows", () => InSheet("<?xml version=\"1.0\" encoding=\"x-unknown\"?><worksheet/>"), UploadRefusal.Malformed),
    ];

    private static byte[] InSheet(string xml) => MadeWorkbook.Of(Row).With(Part, xml).Bytes();

    private static byte[] InSheet(Action<Stream> write) => MadeWorkbook.Of(Row).With(Part, write).Bytes();

    private static Action<Stream> Repeated(string before, string piece, int times, string after) => stream =>
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        stream.Write(Encoding.UTF8.GetBytes(before));
        for (var i = 0; i < times; i++)
        {
            stream.Write(bytes);
        }

        stream.Write(Encoding.UTF8.GetBytes(after));
    };

    private static byte[] Zipped(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The directory says of the sheet that it unpacks to ten bytes.</summary>
    private static byte[] Lying(byte[] workbook)
    {
        workbook[EntryOf(workbook) + 24] = 10;
        workbook.AsSpan(EntryOf(workbook) + 25, 3).Clear();
        return workbook;
    }

    private static byte[] Flagged(byte[] workbook)
    {
        workbook[EntryOf(workbook) + 8] |= 1;
        return workbook;
    }

    /// <summary>Where the directory's entry of the sheet begins.</summary>
    private static int EntryOf(byte[] workbook) => workbook.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(Part)) - 46;
}
