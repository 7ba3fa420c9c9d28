using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Uploads;

/// <summary>
/// Gives an uploaded workbook back with cells coloured and commented. It is written anew from the copied values: nothing of the uploaded file
/// itself returns to anybody, and a text that looks like a formula stays a text.
/// </summary>
public static class MarkedCopy
{
    /// <summary>Comments beyond that would make the file slow to open.</summary>
    private const int MostMarks = 2_000;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Package = "http://schemas.openxmlformats.org/package/2006/relationships",
        Types = "http://schemas.openxmlformats.org/package/2006/content-types",
        Vml = "urn:schemas-microsoft-com:vml", Office = "urn:schemas-microsoft-com:office:office", Excel = "urn:schemas-microsoft-com:office:excel";

    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Plain, error, to be looked at; each also for texts that must not become formulas.</summary>
    private const int Variants = 6;

    /// <returns>An .xlsx, from its beginning.</returns>
    public static MemoryStream Write(SafeWorkbook workbook, IReadOnlyList<CellMark> marks)
    {
        var file = new MemoryStream();
        var names = Names(workbook.Sheets);
        var bySheet = marks.Take(MostMarks).ToLookup(mark => mark.Sheet, StringComparer.Ordinal);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var formats = new List<string> { NumberFormats.General };
            var commented = new List<int>();
            foreach (var sheet in workbook.Sheets)
            {
                var marked = bySheet[sheet.Name].GroupBy(mark => mark.Address).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.ToList());
                Put(zip, $"xl/worksheets/sheet{sheet.Index + 1}.xml", xml => Sheet(xml, workbook, sheet, marked, formats));
                if (marked.Count > 0)
                {
                    commented.Add(sheet.Index + 1);
                    Put(zip, $"xl/comments{sheet.Index + 1}.xml", xml => Comments(xml, marked));
                    Put(zip, $"xl/drawings/vmlDrawing{sheet.Index + 1}.vml", xml => Shapes(xml, marked.Keys));
                    Links(zip, $"xl/worksheets/_rels/sheet{sheet.Index + 1}.xml.rels", ("rId1", "vmlDrawing", $"../drawings/vmlDrawing{sheet.Index + 1}.vml"), ("rId2", "comments", $"../comments{sheet.Index + 1}.xml"));
                }
            }

            Put(zip, "xl/styles.xml", xml => Styles(xml, formats));
            Put(zip, "xl/workbook.xml", xml => Book(xml, workbook, names));
            Links(zip, "xl/_rels/workbook.xml.rels", [.. workbook.Sheets.Select(sheet => ($"rId{sheet.Index + 1}", "worksheet", $"worksheets/sheet{sheet.Index + 1}.xml")), ("rIdS", "styles", "styles.xml")]);
            Links(zip, "_rels/.rels", ("rId1", "officeDocument", "xl/workbook.xml"));
            Put(zip, "[Content_Types].xml", xml => ContentTypes(xml, workbook.Sheets.Count, commented));
        }

        file.Position = 0;
        return file;
    }

    /// <summary>Names that Excel takes, each once.</summary>
    private static List<string> Names(IReadOnlyList<SafeSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var name = string.Concat(sheet.Name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : c)).Trim();
            names.Add(name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"Sheet {sheet.Index + 1}" : name);
        }

        return names;
    }

    private static void Sheet(XmlWriter xml, SafeWorkbook workbook, SafeSheet sheet, Dictionary<CellAddress, List<CellMark>> marked, List<string> formats)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheetFormatPr", Main);
        xml.WriteAttributeString("defaultColWidth", "14");
        xml.WriteAttributeString("defaultRowHeight", "15");
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        var styles = new Dictionary<string, int>(StringComparer.Ordinal) { [NumberFormats.General] = 0 };
        for (var i = 1; i < formats.Count; i++)
        {
            styles[formats[i]] = i;
        }

        var markedRows = marked.Keys.ToLookup(address => address.Row);
        foreach (var row in workbook.Rows(sheet))
        {
            var empty = markedRows[row.Number].Except(row.Cells.Select(cell => cell.Address)).Order().ToList(); // a cell that should hold something
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row.Number));
            if (row.IsHidden)
            {
                xml.WriteAttributeString("hidden", "1");
            }

            foreach (var cell in row.Cells)
            {
                if (!styles.TryGetValue(cell.Format, out var style))
                {
                    styles[cell.Format] = style = formats.Count;
                    formats.Add(cell.Format);
                }

                Empty(until: cell.Address.Column);
                Cell(xml, cell, (style * Variants) + VariantOf(cell.Address));
            }

            Empty(until: int.MaxValue);
            xml.WriteEndElement();

            void Empty(int until)
            {
                while (empty is [var next, ..] && next.Column < until)
                {
                    xml.WriteStartElement("c", Main);
                    xml.WriteAttributeString("r", next.ToString());
                    xml.WriteAttributeString("s", Text(VariantOf(next)));
                    xml.WriteEndElement();
                    empty.RemoveAt(0);
                }
            }
        }

        xml.WriteEndElement();
        Merges(xml, sheet.Merges);
        if (marked.Count > 0)
        {
            xml.WriteStartElement("legacyDrawing", Main);
            xml.WriteAttributeString("id", Relations, "rId1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        int VariantOf(CellAddress address) => !marked.TryGetValue(address, out var words) ? 0 : words.Any(mark => mark.IsError) ? 1 : 2;
    }

    private static void Cell(XmlWriter xml, SafeCell cell, int style)
    {
        var looksLikeFormula = cell.Kind == SafeCellKind.Text && SafeText.LooksLikeFormula(cell.Text);
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", cell.Address.ToString());
        xml.WriteAttributeString("s", Text(looksLikeFormula ? style + 3 : style));
        switch (cell.Kind)
        {
            case SafeCellKind.Number or SafeCellKind.Date:
                xml.WriteElementString("v", Main, cell.Text);
                break;
            case SafeCellKind.Boolean:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", Main, cell.Text == "TRUE" ? "1" : "0");
                break;
            case SafeCellKind.Text or SafeCellKind.Error:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                Words(xml, cell.Text);
                xml.WriteEndElement();
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>Excel offers to repair a file in which two areas overlap.</summary>
    private static void Merges(XmlWriter xml, IReadOnlyList<CellArea> areas)
    {
        var kept = new List<CellArea>();
        foreach (var area in areas)
        {
            if (area.First != area.Last && !kept.Any(area.Overlaps))
            {
                kept.Add(area);
            }
        }

        if (kept.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells", Main);
        foreach (var area in kept)
        {
            xml.WriteStartElement("mergeCell", Main);
            xml.WriteAttributeString("ref", area.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Comments(XmlWriter xml, Dictionary<CellAddress, List<CellMark>> marked)
    {
        xml.WriteStartElement("comments", Main);
        xml.WriteStartElement("authors", Main);
        xml.WriteElementString("author", Main, "GuangdongStats");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", Main);
        foreach (var (address, marks) in marked)
        {
            xml.WriteStartElement("comment", Main);
            xml.WriteAttributeString("ref", address.ToString());
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text", Main);
            xml.WriteStartElement("r", Main);
            Words(xml, string.Join('\n', marks.Select(mark => mark.Words)));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The boxes of the comments, without which Excel does not show them.</summary>
    private static void Shapes(XmlWriter xml, IEnumerable<CellAddress> addresses)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("v", "shapetype", Vml);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("o", "spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteEndElement();
        var id = 1024;
        foreach (var address in addresses)
        {
            xml.WriteStartElement("v", "shape", Vml);
            xml.WriteAttributeString("id", $"_x0000_s{Text(++id)}");
            xml.WriteAttributeString("type", "#_x0000_t202");
            xml.WriteAttributeString("style", "position:absolute;width:220pt;height:70pt;visibility:hidden");
            xml.WriteAttributeString("fillcolor", "#ffffe1");
            xml.WriteStartElement("v", "textbox", Vml);
            xml.WriteEndElement();
            xml.WriteStartElement("x", "ClientData", Excel);
            xml.WriteAttributeString("ObjectType", "Note");
            xml.WriteElementString("x", "Anchor", Excel, string.Create(CultureInfo.InvariantCulture, $"{address.Column}, 15, {address.Row - 1}, 2, {address.Column + 3}, 31, {address.Row + 3}, 1"));
            xml.WriteElementString("x", "Row", Excel, Text(address.Row - 1));
            xml.WriteElementString("x", "Column", Excel, Text(address.Column - 1));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Styles(XmlWriter xml, List<string> formats)
    {
        const int firstCustom = 164;
        xml.WriteStartElement("styleSheet", Main);
        if (formats.Count > 1)
        {
            xml.WriteStartElement("numFmts", Main);
            for (var i = 1; i < formats.Count; i++)
            {
                Element("numFmt", ("numFmtId", Text(firstCustom + i)), ("formatCode", formats[i]));
            }

            xml.WriteEndElement();
        }

        Nested("fonts", () => Nested("font", () => { }));
        Nested("fills", () =>
        {
            Nested("fill", () => Element("patternFill", ("patternType", "none")));
            Nested("fill", () => Element("patternFill", ("patternType", "gray125")));
            Solid("FFFFC7CE");
            Solid("FFFFEB9C");
        });
        Nested("borders", () => Nested("border", () => { }));
        Nested("cellStyleXfs", () => Element("xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        Nested("cellXfs", () =>
        {
            for (var i = 0; i < formats.Count; i++)
            {
                for (var variant = 0; variant < Variants; variant++)
                {
                    var fill = variant % 3 == 0 ? 0 : (variant % 3) + 1;
                    Element(
                        "xf",
                        ("numFmtId", i == 0 ? "0" : Text(firstCustom + i)), ("fontId", "0"), ("fillId", Text(fill)), ("borderId", "0"), ("xfId", "0"),
                        ("applyNumberFormat", "1"), ("applyFill", "1"), ("quotePrefix", variant < 3 ? "0" : "1"));
                }
            }
        });
        xml.WriteEndElement();

        void Solid(string colour) => Nested("fill", () =>
        {
            xml.WriteStartElement("patternFill", Main);
            xml.WriteAttributeString("patternType", "solid");
            Element("fgColor", ("rgb", colour));
            xml.WriteEndElement();
        });

        void Nested(string name, Action inside)
        {
            xml.WriteStartElement(name, Main);
            inside();
            xml.WriteEndElement();
        }

        void Element(string name, params (string Name, string Value)[] attributes)
        {
            xml.WriteStartElement(name, Main);
            foreach (var (attribute, value) in attributes)
            {
                xml.WriteAttributeString(attribute, value);
            }

            xml.WriteEndElement();
        }
    }

    private static void Book(XmlWriter xml, SafeWorkbook workbook, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        if (workbook.IsDate1904)
        {
            xml.WriteStartElement("workbookPr", Main);
            xml.WriteAttributeString("date1904", "1");
            xml.WriteEndElement();
        }

        var noneIsSeen = workbook.Sheets.All(sheet => !sheet.IsVisible); // which Excel does not open
        xml.WriteStartElement("sheets", Main);
        foreach (var sheet in workbook.Sheets)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[sheet.Index]);
            xml.WriteAttributeString("sheetId", Text(sheet.Index + 1));
            if (!sheet.IsVisible && !noneIsSeen)
            {
                xml.WriteAttributeString("state", "hidden");
            }

            xml.WriteAttributeString("id", Relations, $"rId{sheet.Index + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void ContentTypes(XmlWriter xml, int sheets, List<int> commented)
    {
        xml.WriteStartElement("Types", Types);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Default", "Extension", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        Type("Override", "PartName", "/xl/workbook.xml", SheetType + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", SheetType + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type("Override", "PartName", $"/xl/worksheets/sheet{i}.xml", SheetType + "worksheet+xml");
        }

        foreach (var i in commented)
        {
            Type("Override", "PartName", $"/xl/comments{i}.xml", SheetType + "comments+xml");
        }

        xml.WriteEndElement();

        void Type(string element, string key, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void Links(ZipArchive zip, string part, params (string Id, string Type, string Target)[] links) => Put(zip, part, xml =>
    {
        xml.WriteStartElement("Relationships", Package);
        foreach (var (id, type, target) in links)
        {
            xml.WriteStartElement("Relationship", Package);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void Words(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Put(ZipArchive zip, string part, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize });
        write(xml);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
