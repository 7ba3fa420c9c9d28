using System.Globalization;
using System.Net;
using System.Text;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Web.Charts;

/// <summary>
/// Writes drawings and tables as markup in one string: a chart of 120 marks is 700 elements, and as render-tree frames they cost several times the page around
/// them. Every text and address is encoded here; colours come from classes, so that one drawing serves light, dark and print.
/// </summary>
internal static class ChartMarkup
{
    /// <summary>The plot between its axes. Axes stay when the plot scrolls, and are hidden from readers of the page's text: labels say their numbers.</summary>
    /// <param name="id">Unique on the page.</param>
    public static string View(Drawing drawing, string id, string title, string summary, Func<SeriesKey, Period, string> figureUrl)
    {
        var html = new StringBuilder(16_384);
        if (drawing.LeftWidth > 0)
        {
            Axis(html, "chart-left", drawing.LeftWidth, drawing.Height, drawing.LeftTexts);
        }

        html.Append("<div class=\"chart-scroll").Append(drawing.LatestFirst ? "" : " chart-from-start").Append("\">");
        Open(html, drawing.PlotWidth, drawing.Height).Append(" class=\"chart-plot\" role=\"group\" aria-labelledby=\"").Append(id).Append("-t\" aria-describedby=\"").Append(id).Append("-d\"><title id=\"")
            .Append(id).Append("-t\">").Text(title).Append("</title><desc id=\"").Append(id).Append("-d\">").Text(summary).Append("</desc>");
        Patterns(html, drawing, id);
        foreach (var shape in drawing.Back)
        {
            Path(html, shape, id);
        }

        foreach (var mark in drawing.Marks)
        {
            html.Append("<a href=\"").Text(figureUrl(mark.Key, mark.Period)).Append("\" aria-label=\"").Text(mark.Label).Append("\"><path class=\"h\" d=\"M")
                .Number(mark.Hit.X).Append(' ').Number(mark.Hit.Y).Append('h').Number(mark.Hit.Width).Append('v').Number(mark.Hit.Height).Append('h').Number(-mark.Hit.Width).Append("z\"/>");
            foreach (var shape in mark.Shapes)
            {
                Path(html, shape, id);
            }

            html.Append("</a>");
        }

        Texts(html, drawing.Texts);
        html.Append("</svg></div>");
        if (drawing.RightWidth > 0)
        {
            Axis(html, "chart-right", drawing.RightWidth, drawing.Height, drawing.RightTexts);
        }

        return html.ToString();
    }

    /// <summary>A drawing that is one picture without links.</summary>
    public static string Picture(Drawing drawing, string cssClass, string label)
    {
        var html = new StringBuilder(2048);
        Open(html, drawing.PlotWidth, drawing.Height).Append(" class=\"").Append(cssClass).Append("\" role=\"img\" aria-label=\"").Text(label).Append("\">");
        foreach (var shape in drawing.Back)
        {
            Path(html, shape, "");
        }

        return html.Append("</svg>").ToString();
    }

    /// <summary>The signs of a legend with their words.</summary>
    public static string Legend(IReadOnlyList<LegendEntry> entries, string id)
    {
        var html = new StringBuilder(1024);
        for (var index = 0; index < entries.Count; index++)
        {
            html.Append("<li>");
            Open(html, LegendEntry.Width, LegendEntry.Height).Append(" aria-hidden=\"true\">");
            var own = string.Create(CultureInfo.InvariantCulture, $"{id}-{index}");
            Patterns(html, entries[index].Swatch, own, []);
            foreach (var shape in entries[index].Swatch)
            {
                Path(html, shape, own);
            }

            html.Append("</svg>").Text(entries[index].Text).Append("</li>");
        }

        return html.ToString();
    }

    /// <summary>The rows of a chart's table; every number is a link to its figure.</summary>
    public static string Rows(ChartTable table, Func<SeriesKey, Period, string> figureUrl)
    {
        var html = new StringBuilder(8192);
        foreach (var row in table.Rows)
        {
            html.Append("<tr><th scope=\"row\">").Text(row.Head).Append("</th>");
            foreach (var cell in row.Cells)
            {
                html.Append("<td>");
                _ = cell.HasNumber
                    ? html.Append("<a href=\"").Text(figureUrl(cell.Key, cell.Period)).Append("\">").Text(cell.Text).Append("</a>")
                    : html.Text(cell.Text);
                html.Append("</td>");
            }

            html.Append("<td>").Text(row.Remarks).Append("</td></tr>");
        }

        return html.ToString();
    }

    private static void Axis(StringBuilder html, string cssClass, double width, double height, IReadOnlyList<TextShape> texts)
    {
        Open(html, width, height).Append(" class=\"").Append(cssClass).Append("\" aria-hidden=\"true\">");
        Texts(html, texts);
        html.Append("</svg>");
    }

    /// <summary>Sizes in rem: a reader who wants large letters gets a large drawing.</summary>
    private static StringBuilder Open(StringBuilder html, double width, double height) => html
        .Append("<svg width=\"").Append(CultureInfo.InvariantCulture, $"{width / 16}").Append("rem\" height=\"").Append(CultureInfo.InvariantCulture, $"{height / 16}")
        .Append("rem\" viewBox=\"0 0 ").Number(width).Append(' ').Number(height).Append('"');

    private static void Path(StringBuilder html, PathShape shape, string id)
    {
        html.Append("<path class=\"");
        _ = shape.Fill switch
        {
            Fill.Solid => html.Append(ClassOf(shape.Ink)).Append('"'),
            Fill.Hollow => html.Append(ClassOf(shape.Ink)).Append(" o\""),
            Fill.Open => html.Append(ClassOf(shape.Ink)).Append(" w\""),
            _ => html.Append(EdgeOf(shape.Ink)).Append("\" fill=\"url(#").Append(id).Append('-').Append(PatternOf(shape)).Append(")\""),
        };
        html.Append(" d=\"").Append(shape.Path).Append("\"/>");
    }

    private static void Texts(StringBuilder html, IReadOnlyList<TextShape> texts)
    {
        foreach (var group in texts.GroupBy(text => (Ink: ClassOf(text.Ink), text.Anchor)))
        {
            html.Append("<g class=\"").Append(group.Key.Ink).Append(group.Key.Anchor switch { TextAnchor.Middle => " m", TextAnchor.End => " e", _ => "" }).Append("\">");
            foreach (var text in group)
            {
                html.Append("<text x=\"").Number(text.X).Append("\" y=\"").Number(text.Y).Append("\">").Text(text.Text).Append("</text>");
            }

            html.Append("</g>");
        }
    }

    /// <summary>The hatchings that a drawing uses, and no others.</summary>
    private static void Patterns(StringBuilder html, Drawing drawing, string id)
    {
        var written = new HashSet<string>();
        Patterns(html, drawing.Back, id, written);
        foreach (var mark in drawing.Marks)
        {
            Patterns(html, mark.Shapes, id, written);
        }
    }

    private static void Patterns(StringBuilder html, IReadOnlyList<PathShape> shapes, string id, HashSet<string> written)
    {
        foreach (var shape in shapes)
        {
            if (shape.Fill is not (Fill.Preliminary or Fill.Estimate or Fill.LowConfidence) || !written.Add(PatternOf(shape)))
            {
                continue;
            }

            html.Append("<pattern id=\"").Append(id).Append('-').Append(PatternOf(shape)).Append("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><path class=\"").Append(ClassOf(shape.Ink))
                .Append(shape.Fill == Fill.LowConfidence ? " w" : "").Append("\" d=\"M0 0h5v5h-5z\"/><path class=\"").Append(ClassOf(shape.Ink)).Append(shape.Fill switch
                {
                    Fill.Preliminary => " s\" d=\"M-1 6L6-1M-1 1L1-1M4 6L6 4\"/>",
                    Fill.Estimate => " s\" d=\"M0 0L5 5M5 0L0 5\"/>",
                    _ => "\" d=\"M1 1h2v2h-2z\"/>",
                }).Append("</pattern>");
        }
    }

    private static string PatternOf(PathShape shape) => (shape.Ink, shape.Fill) switch
    {
        (Ink.NationColumn, Fill.Preliminary) => "np",
        (Ink.NationColumn, Fill.Estimate) => "ne",
        (Ink.NationColumn, _) => "nl",
        (_, Fill.Preliminary) => "p",
        (_, Fill.Estimate) => "e",
        _ => "l",
    };

    private static string EdgeOf(Ink ink) => ink == Ink.NationColumn ? "nk" : "k";

    private static string ClassOf(Ink ink) => ink switch
    {
        Ink.Grid => "g",
        Ink.Baseline => "b",
        Ink.ZeroLine => "z",
        Ink.YearRule => "r",
        Ink.Dash => "d",
        Ink.Column => "c",
        Ink.Line => "l",
        Ink.Point => "p",
        Ink.NationColumn => "nc",
        Ink.NationLine => "nl",
        Ink.NationPoint => "np",
        Ink.ColumnEdge => "ce",
        Ink.NationColumnEdge => "ne",
        Ink.PointEdge => "pe",
        Ink.Stem => "st",
        Ink.Interval => "iv",
        Ink.Year0 => "y0",
        Ink.Year1 => "y1",
        Ink.Year2 => "y2",
        Ink.Year3 => "y3",
        Ink.Year4 => "y4",
        Ink.Year5 => "y5",
        Ink.Fall => "f",
        Ink.TickText or Ink.SlotText => "t",
        Ink.YearText => "ty",
        Ink.LevelText => "tl",
        Ink.GrowthText => "tg",
        Ink.NameText => "tn",
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, "Not an ink."),
    };

    private static StringBuilder Number(this StringBuilder html, double number) => Coordinate.Append(html, number);

    private static StringBuilder Text(this StringBuilder html, string text) => html.Append(WebUtility.HtmlEncode(text));
}
