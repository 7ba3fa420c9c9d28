using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GuangdongStats.Excel.Charts;

/// <summary>Puts charts into a sheet that ClosedXML has written, which cannot make any itself.</summary>
internal static class ChartParts
{
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    /// <param name="charts">Each with its words for those who do not see it, and the cells it covers.</param>
    public static void Add(WorksheetPart sheet, IEnumerable<(XDocument Chart, string Name, string AltText, ChartPlace Place)> charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var frames = new XElement(Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr), new XAttribute(XNamespace.Xmlns + "a", ChartXml.A));
        foreach (var (chart, name, altText, place) in charts)
        {
            var part = drawing.AddNewPart<ChartPart>();
            Feed(part, chart);
            frames.Add(Frame(frames.Elements().Count() + 2, name, altText, place, drawing.GetIdOfPart(part)));
        }

        Feed(drawing, new(frames));
        // The children of a worksheet have one order (CT_Worksheet): a drawing stands before all of these.
        var reference = new Drawing { Id = sheet.GetIdOfPart(drawing) };
        var next = sheet.Worksheet.ChildElements.FirstOrDefault(e =>
            e is LegacyDrawing or LegacyDrawingHeaderFooter or Picture or OleObjects or Controls or WebPublishItems or TableParts or WorksheetExtensionList);
        if (next is null)
        {
            sheet.Worksheet.Append(reference);
        }
        else
        {
            sheet.Worksheet.InsertBefore(reference, next);
        }
    }

    private static XElement Frame(int id, string name, string altText, ChartPlace place, string part) => new(
        Xdr + "twoCellAnchor",
        Corner("from", place.FirstColumn, place.FirstRow),
        Corner("to", place.EndColumn, place.EndRow),
        new XElement(
            Xdr + "graphicFrame",
            new XAttribute("macro", ""),
            new XElement(
                Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", id), new XAttribute("name", name), new XAttribute("descr", altText)),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(
                Xdr + "xfrm",
                new XElement(ChartXml.A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(ChartXml.A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(
                ChartXml.A + "graphic",
                new XElement(
                    ChartXml.A + "graphicData",
                    new XAttribute("uri", ChartXml.C.NamespaceName),
                    new XElement(ChartXml.C + "chart", new XAttribute(XNamespace.Xmlns + "c", ChartXml.C), new XAttribute(XNamespace.Xmlns + "r", ChartXml.R), new XAttribute(ChartXml.R + "id", part))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int column, int row) => new(
        Xdr + name,
        new XElement(Xdr + "col", column.ToString(CultureInfo.InvariantCulture)),
        new XElement(Xdr + "colOff", 0),
        new XElement(Xdr + "row", row.ToString(CultureInfo.InvariantCulture)),
        new XElement(Xdr + "rowOff", 0));

    private static void Feed(OpenXmlPart part, XDocument xml)
    {
        using var bytes = new MemoryStream();
        xml.Save(bytes, SaveOptions.DisableFormatting);
        bytes.Position = 0;
        part.FeedData(bytes);
    }
}
