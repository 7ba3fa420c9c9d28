using System.Globalization;
using System.Xml.Linq;

namespace GuangdongStats.Excel.Charts;

/// <summary>
/// A chart as DrawingML (ECMA-376 part 1, chapter 21). Written as plain XML, because the order of elements is fixed and the same for every version of the
/// Open XML SDK. Each series points to its cells and carries their values too, so that a previewer that does not calculate draws it.
/// </summary>
internal static class ChartXml
{
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>More slots than this leave no room for a number at each mark.</summary>
    private const int MostLabelled = 12;

    /// <summary>More slots than this have slanted names.</summary>
    private const int MostUpright = 8;

    private const int LeftCategories = 11, LeftValues = 12, RightCategories = 21, RightValues = 22;

    /// <param name="languageTag"><c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="typeface">Of all words.</param>
    public static XDocument Of(ReportChart chart, PlacedSeries[] columns, PlacedSeries[] lines, string languageTag, string typeface)
    {
        var words = new ChartWording(languageTag, typeface);
        var slots = columns.Concat(lines).First().Categories.Count;
        var plot = chart.Kind switch
        {
            ReportChartKind.ColumnsAndLine => ColumnsAndLine(chart, columns, lines, slots, words),
            ReportChartKind.Stacked => Stacked(chart, columns, slots, words),
            _ => Bars(chart, columns, slots, words),
        };
        return new(new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C),
            new XAttribute(XNamespace.Xmlns + "a", A),
            new XAttribute(XNamespace.Xmlns + "r", R),
            Value("date1904", 0),
            Value("roundedCorners", 0),
            new XElement(
                C + "chart",
                words.Title(chart.Title, 13, bold: true),
                Value("autoTitleDeleted", 0),
                plot,
                columns.Length + lines.Length > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", 0), words.Text(9)) : null,
                Value("plotVisOnly", 1),
                Value("dispBlanksAs", "gap"))));
    }

    private static XElement ColumnsAndLine(ReportChart chart, PlacedSeries[] columns, PlacedSeries[] lines, int slots, ChartWording words)
    {
        var index = 0;
        var plot = new XElement(C + "plotArea", new XElement(C + "layout"));
        if (columns.Length > 0)
        {
            plot.Add(new XElement(
                C + "barChart",
                Value("barDir", "col"),
                Value("grouping", "clustered"),
                Value("varyColors", 0),
                columns.Select(series => Columns(series, index++, Labels(series, slots, "inBase", "FFFFFF", words))).ToList(),
                Value("gapWidth", 60),
                Value("axId", LeftCategories),
                Value("axId", LeftValues)));
        }

        if (lines.Length > 0)
        {
            plot.Add(new XElement(
                C + "lineChart",
                Value("grouping", "standard"),
                Value("varyColors", 0),
                lines.Select(series => Line(series, index++, Labels(series, slots, "t", null, words))).ToList(),
                Value("marker", 1),
                Value("axId", RightCategories),
                Value("axId", RightValues)));
        }

        if (columns.Length > 0)
        {
            plot.Add(CategoryAxis(LeftCategories, LeftValues, slots, hidden: false, words), ValueAxis(LeftValues, LeftCategories, chart.LeftAxis, columns[0].Format, "l", "autoZero", words));
        }

        if (lines.Length > 0)
        {
            plot.Add(
                CategoryAxis(RightCategories, RightValues, slots, hidden: columns.Length > 0, words),
                ValueAxis(RightValues, RightCategories, chart.RightAxis, lines[0].Format, columns.Length > 0 ? "r" : "l", columns.Length > 0 ? "max" : "autoZero", words));
        }

        return plot;
    }

    private static XElement Stacked(ReportChart chart, PlacedSeries[] columns, int slots, ChartWording words) => new(
        C + "plotArea",
        new XElement(C + "layout"),
        new XElement(
            C + "barChart",
            Value("barDir", "col"),
            Value("grouping", "percentStacked"),
            Value("varyColors", 0),
            columns.Select((series, index) => Columns(series, index, index == 0 ? Labels(series, slots, "ctr", "FFFFFF", words) : null)),
            Value("gapWidth", 60),
            Value("overlap", 100),
            Value("axId", LeftCategories),
            Value("axId", LeftValues)),
        CategoryAxis(LeftCategories, LeftValues, slots, hidden: false, words),
        ValueAxis(LeftValues, LeftCategories, chart.LeftAxis, "0%", "l", "autoZero", words));

    private static XElement Bars(ReportChart chart, PlacedSeries[] columns, int slots, ChartWording words) => new(
        C + "plotArea",
        new XElement(C + "layout"),
        new XElement(
            C + "barChart",
            Value("barDir", "bar"),
            Value("grouping", "clustered"),
            Value("varyColors", 0),
            columns.Select((series, index) => Columns(series, index, Labels(series, slots <= 31 ? 0 : slots, "outEnd", null, words))),
            Value("gapWidth", 40),
            Value("axId", LeftCategories),
            Value("axId", LeftValues)),
        new XElement(
            C + "catAx",
            Value("axId", LeftCategories),
            new XElement(C + "scaling", Value("orientation", "maxMin")),
            Value("delete", 0),
            Value("axPos", "l"),
            Value("majorTickMark", "none"),
            Value("minorTickMark", "none"),
            Value("tickLblPos", "low"),
            words.Text(9),
            Value("crossAx", LeftValues),
            Value("crosses", "autoZero"),
            Value("auto", 0),
            Value("lblAlgn", "ctr"),
            Value("lblOffset", 100),
            Value("noMultiLvlLbl", 0)),
        ValueAxis(LeftValues, LeftCategories, chart.LeftAxis, columns[0].Format, "b", "max", words));

    private static XElement Columns(PlacedSeries series, int index, XElement? labels) => new(
        C + "ser",
        Head(series, index),
        new XElement(C + "spPr", ChartWording.Fill(series.Colour)),
        Value("invertIfNegative", 0),
        labels,
        Categories(series),
        Values(series));

    private static XElement Line(PlacedSeries series, int index, XElement? labels) => new(
        C + "ser",
        Head(series, index),
        new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 28_575), ChartWording.Fill(series.Colour))),
        new XElement(
            C + "marker",
            Value("symbol", "circle"),
            Value("size", 6),
            new XElement(C + "spPr", ChartWording.Fill(series.Colour))),
        labels,
        Categories(series),
        Values(series),
        Value("smooth", 0));

    private static IEnumerable<XElement> Head(PlacedSeries series, int index)
    {
        yield return Value("idx", index);
        yield return Value("order", index);
        yield return new XElement(C + "tx", Texts(series.NameReference, [series.Name]));
    }

    private static XElement Categories(PlacedSeries series) => new(C + "cat", Texts(series.CategoryReference, series.Categories));

    private static XElement Values(PlacedSeries series) => new(
        C + "val",
        new XElement(
            C + "numRef",
            new XElement(C + "f", series.ValueReference),
            new XElement(
                C + "numCache",
                new XElement(C + "formatCode", series.Format),
                Value("ptCount", series.Values.Count),
                series.Values.Select((value, index) => value is { } number ? Point(index, ((double)number).ToString("R", CultureInfo.InvariantCulture)) : null))));

    private static XElement Texts(string reference, IReadOnlyList<string> texts) => new(
        C + "strRef",
        new XElement(C + "f", reference),
        new XElement(C + "strCache", Value("ptCount", texts.Count), texts.Select((text, index) => Point(index, text))));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", value));

    private static XElement? Labels(PlacedSeries series, int slots, string position, string? colour, ChartWording words) => slots > MostLabelled ? null : new(
        C + "dLbls",
        new XElement(C + "numFmt", new XAttribute("formatCode", series.Format), new XAttribute("sourceLinked", 0)),
        words.Text(9, colour),
        Value("dLblPos", position),
        Value("showLegendKey", 0),
        Value("showVal", 1),
        Value("showCatName", 0),
        Value("showSerName", 0),
        Value("showPercent", 0),
        Value("showBubbleSize", 0));

    private static XElement CategoryAxis(int id, int crossing, int slots, bool hidden, ChartWording words) => new(
        C + "catAx",
        Value("axId", id),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", hidden ? 1 : 0),
        Value("axPos", "b"),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        words.Text(9, slant: slots > MostUpright),
        Value("crossAx", crossing),
        Value("crosses", "autoZero"),
        Value("auto", 0),
        Value("lblAlgn", "ctr"),
        Value("lblOffset", 100),
        Value("noMultiLvlLbl", 0));

    private static XElement ValueAxis(int id, int crossing, string title, string format, string position, string crosses, ChartWording words) => new(
        C + "valAx",
        Value("axId", id),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", 0),
        Value("axPos", position),
        position == "r" ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 6_350), ChartWording.Fill("DBE1E9")))),
        words.Title(title, 10, bold: false, upright: position == "b"),
        new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "out"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        words.Text(9),
        Value("crossAx", crossing),
        Value("crosses", crosses),
        Value("crossBetween", "between"));

    public static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
