using System.Xml.Linq;

namespace GuangdongStats.Excel.Charts;

/// <summary>How the words of a chart are set.</summary>
internal sealed class ChartWording(string languageTag, string typeface)
{
    /// <summary>Sixty-thousandths of a degree: 45° upwards, and a quarter turn.</summary>
    private const int Slanted = -2_700_000, Upwards = -5_400_000;

    /// <param name="upright">An axis title that runs along a horizontal axis; a chart's own title is always upright.</param>
    public XElement Title(string text, int size, bool bold, bool upright = true) => new(
        ChartXml.C + "title",
        new XElement(
            ChartXml.C + "tx",
            new XElement(
                ChartXml.C + "rich",
                new XElement(ChartXml.A + "bodyPr", upright ? [] : Turned(Upwards)),
                new XElement(ChartXml.A + "lstStyle"),
                new XElement(
                    ChartXml.A + "p",
                    new XElement(ChartXml.A + "pPr", Run("defRPr", size, bold, null, false)),
                    new XElement(ChartXml.A + "r", Run("rPr", size, bold, null, true), new XElement(ChartXml.A + "t", text))))),
        ChartXml.Value("overlay", 0));

    public XElement Text(int size, string? colour = null, bool slant = false) => new(
        ChartXml.C + "txPr",
        new XElement(ChartXml.A + "bodyPr", slant ? Turned(Slanted) : []),
        new XElement(ChartXml.A + "lstStyle"),
        new XElement(
            ChartXml.A + "p",
            new XElement(ChartXml.A + "pPr", Run("defRPr", size, false, colour, false)),
            new XElement(ChartXml.A + "endParaRPr", new XAttribute("lang", languageTag))));

    public static XElement Fill(string colour) => new(ChartXml.A + "solidFill", new XElement(ChartXml.A + "srgbClr", new XAttribute("val", colour)));

    private static object[] Turned(int angle) => [new XAttribute("rot", angle), new XAttribute("vert", "horz")];

    private XElement Run(string name, int size, bool bold, string? colour, bool hasLanguage) => new(
        ChartXml.A + name,
        hasLanguage ? new XAttribute("lang", languageTag) : null,
        new XAttribute("sz", size * 100),
        new XAttribute("b", bold ? 1 : 0),
        colour is null ? null : Fill(colour),
        new XElement(ChartXml.A + "latin", new XAttribute("typeface", typeface)),
        new XElement(ChartXml.A + "ea", new XAttribute("typeface", typeface)));
}
