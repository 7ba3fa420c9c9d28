using System.IO.Compression;
using System.Text;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>A workbook put together part by part, right or wrong: what no program would write is made here.</summary>
public sealed class MadeWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, Action<Stream> Write)> parts = [];

    private MadeWorkbook()
    {
    }

    /// <summary>One sheet named 数据 with these rows, <c>&lt;row …&gt;…&lt;/row&gt;</c>.</summary>
    /// <param name="after">What stands behind the rows.</param>
    public static MadeWorkbook Of(string rows, string after = "", string? texts = null) => new MadeWorkbook()
        .With("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""")
        .With("xl/workbook.xml", Book("""<sheet name="数据" sheetId="1" r:id="rId1"/>"""))
        .With("xl/_rels/workbook.xml.rels", Links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml")))
        .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts ?? "<si><t>产量</t></si>"}</sst>")
        .With("xl/styles.xml", Styles("""<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/>"""))
        .With("xl/worksheets/sheet1.xml", Sheet(rows, after));

    public static string Sheet(string rows, string after = "", string before = "") =>
        $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>";

    public static string Book(string sheets, string before = "") =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{before}<sheets>{sheets}</sheets></workbook>";

    public static string Styles(string formats) =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.0\"/></numFmts><cellXfs>{formats}</cellXfs></styleSheet>";

    public static string Links(params (string Id, string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Relations}/{link.Type}\" Target=\"{link.Target}\"/>"))
        + "</Relationships>";

    /// <summary>Adds a part, or puts another in its place.</summary>
    public MadeWorkbook With(string part, string content) => With(part, stream => stream.Write(Encoding.UTF8.GetBytes(content)));

    public MadeWorkbook With(string part, Action<Stream> write)
    {
        parts.RemoveAll(one => one.Name == part);
        parts.Add((part, write));
        return this;
    }

    /// <summary>Adds a part although there is one of that name.</summary>
    public MadeWorkbook WithAgain(string part, string content)
    {
        parts.Add((part, stream => stream.Write(Encoding.UTF8.GetBytes(content))));
        return this;
    }

    public MadeWorkbook Without(string part)
    {
        parts.RemoveAll(one => one.Name == part);
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(stream);
            }
        }

        return file.ToArray();
    }
}
