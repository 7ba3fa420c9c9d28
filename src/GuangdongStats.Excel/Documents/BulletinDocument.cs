using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Documents;

/// <summary>A bulletin as a Word document: real headings, a table of the headline figures, every number a link. No macro, no field, no template.</summary>
public static class BulletinDocument
{
    private const string Blue = "1450A0", Grey = "5A6472";

    private static readonly BulletinSection[] WithoutHeading = [BulletinSection.Headline, BulletinSection.Lead, BulletinSection.Notes];

    /// <param name="title">Of the month: 2025年5月数据简报.</param>
    /// <param name="known">As of when it was written, said under the text.</param>
    /// <param name="urlOf">The absolute address of what a part rests on; null for words.</param>
    public static byte[] Write(Bulletin bulletin, Language language, string title, string known, Func<Reference, string?> urlOf)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = title;
            package.PackageProperties.Language = language == Language.Chinese ? "zh-CN" : "en";
            var main = package.AddMainDocumentPart();
            AddStyles(main, language);
            AddNumbering(main);
            var body = new Body();
            main.Document = new(body);

            body.Append(Paragraph("Subtitle", [Words(title)]));
            foreach (var headline in bulletin.Say(BulletinSection.Headline, language))
            {
                body.Append(Paragraph("Title", Runs(headline)));
            }

            foreach (var lead in bulletin.Say(BulletinSection.Lead, language))
            {
                body.Append(Paragraph("Lead", Runs(lead)));
            }

            if (HeadlineTable(bulletin, language) is { } table)
            {
                body.Append(table);
            }

            foreach (var section in bulletin.Told.Except(WithoutHeading))
            {
                body.Append(Paragraph("Heading1", [Words(Bulletin.Heading(section, language)!)]));
                var sentences = bulletin.Say(section, language);
                body.Append(Paragraph(null, sentences.SelectMany((sentence, at) => language == Language.English && at > 0 ? [Words(" "), .. Runs(sentence)] : Runs(sentence))));
            }

            if (bulletin.Say(BulletinSection.Notes, language) is { Count: > 0 } notes)
            {
                body.Append(Paragraph("Heading1", [Words(Bulletin.Heading(BulletinSection.Notes, language)!)]));
                body.Append(notes.Select(note => Paragraph("Note", Runs(note))));
            }

            body.Append(Paragraph("Known", [Words(known)]));
            body.Append(new SectionProperties(
                new PageSize { Width = 11_906, Height = 16_838 },
                new PageMargin { Top = 907, Bottom = 794, Left = 1191, Right = 1191, Header = 454, Footer = 454, Gutter = 0 }));

            IEnumerable<OpenXmlElement> Runs(Sentence sentence) => sentence.Parts.Select(part =>
                part.Bound is { } bound && WebAddress.Of(urlOf(bound)) is { } address
                    ? new Hyperlink(new Run(new RunProperties(new RunStyle { Val = "Hyperlink" }), new Text(part.Text) { Space = SpaceProcessingModeValues.Preserve })) { Id = Link(main, address), History = true }
                    : (OpenXmlElement)Words(part.Text));
        }

        return file.ToArray();
    }

    private static Table? HeadlineTable(Bulletin bulletin, Language language)
    {
        var flows = bulletin.Facts.Flows.Where(flow => flow.Indicator.IsHeadline && (flow.HasLevel || flow.HasGrowth)).ToList();
        if (flows.Count == 0)
        {
            return null;
        }

        string[] headers = language == Language.Chinese ? ["指标", "水平值", "同比", "占全国（推算）"] : ["Indicator", "Level", "Year on year", "Share of the nation (computed)"];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6, Color = Blue },
                    new BottomBorder { Val = BorderValues.Single, Size = 6, Color = Blue },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C5CCD6" })),
            new TableGrid(new GridColumn { Width = "3600" }, new GridColumn { Width = "2000" }, new GridColumn { Width = "1700" }, new GridColumn { Width = "2100" }));
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. headers.Select((header, at) => Cell(header, at > 0, isHead: true))]));
        foreach (var flow in flows)
        {
            var (point, dash) = (flow.Explanation.Point, "—");
            table.Append(new TableRow(
                Cell(flow.Indicator.Name.In(language), toTheRight: false),
                Cell(flow.HasLevel ? NumberText.Level(point.LevelFigure, flow.Indicator.Unit, language) : dash),
                Cell(flow.HasGrowth ? NumberText.Growth(point.GrowthFigure, language) : dash),
                Cell(flow.HasLevel && flow.Explanation.Share is { } share ? NumberText.Percent(share.Percent, 1, language) : dash)));
        }

        return table;
    }

    private static TableCell Cell(string text, bool toTheRight = true, bool isHead = false) => new(
        new TableCellProperties(new TableCellMargin(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa })),
        new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = toTheRight ? JustificationValues.Right : JustificationValues.Left }),
            new Run(isHead ? new RunProperties(new Bold()) : new RunProperties(), new Text(text))));

    private static Paragraph Paragraph(string? style, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(runs);
        return paragraph;
    }

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static string Link(MainDocumentPart main, Uri address) =>
        (main.HyperlinkRelationships.FirstOrDefault(link => link.Uri == address) ?? main.AddHyperlinkRelationship(address, isExternal: true)).Id;

    private static void AddStyles(MainDocumentPart main, Language language)
    {
        var fonts = new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = Typefaces.Of("zh-CN") };
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    fonts, new FontSize { Val = "20" }, new Languages { Val = language == Language.Chinese ? "zh-CN" : "en-GB", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "60", Line = "259", LineRule = LineSpacingRuleValues.Auto }))),
            Of("Normal", "Normal", null, null, null, isDefault: true),
            Of("Title", "Title", "28", Blue, new SpacingBetweenLines { Before = "0", After = "120" }, isBold: true),
            Of("Subtitle", "Subtitle", "18", Grey, new SpacingBetweenLines { Before = "0", After = "40" }),
            Of("Lead", "Lead", "23", null, new SpacingBetweenLines { Before = "0", After = "160" }),
            Of("Heading1", "heading 1", "24", Blue, new SpacingBetweenLines { Before = "140", After = "40" }, isBold: true, outline: 0),
            Of("Note", "Note", "18", Grey, new SpacingBetweenLines { Before = "0", After = "20" }, isNumbered: true),
            Of("Known", "Known", "18", Grey, new SpacingBetweenLines { Before = "120", After = "0" }),
            new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = Blue }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = "Hyperlink" });
        main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
    }

    private static Style Of(
        string id, string name, string? size, string? colour, SpacingBetweenLines? spacing, bool isBold = false, int? outline = null, bool isNumbered = false, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.Append(new KeepNext());
        }

        if (isNumbered)
        {
            paragraph.Append(new NumberingProperties(new NumberingId { Val = 1 }));
        }

        if (spacing is not null)
        {
            paragraph.Append(spacing);
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        if (paragraph.HasChildren)
        {
            style.Append(paragraph);
        }

        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold());
        }

        if (colour is not null)
        {
            run.Append(new Color { Val = colour });
        }

        if (size is not null)
        {
            run.Append(new FontSize { Val = size });
        }

        if (run.HasChildren)
        {
            style.Append(run);
        }

        return style;
    }

    private static void AddNumbering(MainDocumentPart main)
    {
        var level = new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Decimal },
            new LevelText { Val = "%1." },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "340" }))
        { LevelIndex = 0 };
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            new AbstractNum(level) { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
    }
}
