using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A month's statements, section by section; both languages are said from them.</summary>
public sealed record Bulletin(BulletinFacts Facts, IReadOnlyList<(BulletinSection Section, IReadOnlyList<Statement> Statements)> Sections)
{
    /// <summary>The year to date that ends with the month.</summary>
    public Period Month => Facts.Month;

    /// <summary>What a person made of the text; null: it is as it was written from the figures.</summary>
    public Wording? Wording { get; init; }

    /// <summary>Of which release the wording is; null without one.</summary>
    public ReleasedWording? Released { get; init; }

    /// <summary>The sections in which something stands.</summary>
    public IReadOnlyList<BulletinSection> Told => Wording is null
        ? [.. Sections.Select(part => part.Section)]
        : [.. Wording.Paragraphs.Select(paragraph => paragraph.Section).Distinct().Order().Where(section => Sentences(section, Language.Chinese).Count > 0)];

    public IReadOnlyList<Sentence> Say(BulletinSection section, Language language) => [.. Sentences(section, language).Select(sentence => sentence.Sentence)];

    /// <summary>The sentences of a section with their places (<see cref="Slot"/>); the same places in both languages.</summary>
    public IReadOnlyList<(string Slot, Sentence Sentence)> Sentences(BulletinSection section, Language language)
    {
        var written = Sections.Where(part => part.Section == section).SelectMany(part => part.Statements)
            .Select(statement => (Slot: Slot.Of(statement), Sentence: Write(statement, language))).ToList();
        if (Wording is null)
        {
            return written;
        }

        var (here, other) = (Parts(language), Parts(language == Language.Chinese ? Language.English : Language.Chinese));
        var said = new List<(string, Sentence)>();
        foreach (var paragraph in Wording.Paragraphs.Where(paragraph => paragraph.Section == section))
        {
            // Said in both languages or in neither: where a figure is gone, what is written without it stands in its place.
            var otherText = language == Language.Chinese ? paragraph.Text.English : paragraph.Text.Chinese;
            if (Template.Say(language == Language.Chinese ? paragraph.Text.Chinese : paragraph.Text.English, language, here) is { Parts.Count: > 0 } sentence
                && Template.Say(otherText, language, other) is { Parts.Count: > 0 })
            {
                said.Add((paragraph.Slot, sentence));
            }
            else if (written.Find(own => own.Slot == paragraph.Slot) is { Sentence: not null } own)
            {
                said.Add(own);
            }
        }

        return said;
    }

    /// <summary>Every bound part that the text from the figures holds, and every registered number, by name.</summary>
    public IReadOnlyDictionary<string, SentencePart> Parts(Language language)
    {
        var parts = new Dictionary<string, SentencePart>(StringComparer.Ordinal);
        foreach (var part in Sections.SelectMany(section => section.Statements).SelectMany(statement => Write(statement, language).Parts).Where(part => part.Bound is not null))
        {
            parts.TryAdd(part.Name, part);
        }

        foreach (var number in Wording?.Numbers ?? [])
        {
            parts.TryAdd(number.Name, new(number.Text.In(language), new NumberReference(number), number.Name));
        }

        return parts;
    }

    /// <summary>The row behind a number of the text, with its source and vintage; null for what is computed.</summary>
    public Observation? RowOf(FigureReference figure)
    {
        var point = Facts.Flows.Select(flow => flow.Explanation)
            .Where(explanation => explanation.Indicator.Code == figure.Key.Indicator && explanation.Period == figure.Period)
            .Select(explanation => figure.Key.Region == explanation.Region.Code ? explanation.Point : explanation.Nation)
            .Concat(Facts.Stocks.Where(stock => stock.Key == figure.Key && stock.Point.Period == figure.Period).Select(stock => stock.Point))
            .FirstOrDefault();
        return point?.Of(figure.Measure)?.Shown;
    }

    /// <summary>The figures behind the text that were corrected by a release after a moment, each once, in the order of the text; <see cref="Observation.Revision"/> holds reason and notice.</summary>
    /// <param name="utc">Of the release whose text a reader has.</param>
    public IReadOnlyList<(FigureReference Figure, Observation Row)> CorrectedAfter(DateTime utc) =>
    [
        .. Told.SelectMany(section => Say(section, Language.Chinese)).SelectMany(sentence => sentence.Parts).Select(part => part.Figure).OfType<FigureReference>()
            .Select(figure => (Figure: figure, Row: RowOf(figure) ?? RowOf(figure with { Measure = Measure.Level }))) // what is computed moves with its level
            .Where(pair => pair.Row is { Revision: not null } row && row.Release.At > utc)
            .DistinctBy(pair => pair.Row)
            .Select(pair => (pair.Figure with { Measure = pair.Row!.Measure }, pair.Row)),
    ];

    private static Sentence Write(Statement statement, Language language) => language == Language.Chinese ? ChineseText.Of(statement) : EnglishText.Of(statement);

    /// <summary>The headings of the sections that have one.</summary>
    public static string? Heading(BulletinSection section, Language language) => (section, language == Language.Chinese) switch
    {
        (BulletinSection.Robots, true) => "机器人产量",
        (BulletinSection.Robots, false) => "Robot output",
        (BulletinSection.Industry, true) => "人工智能产业",
        (BulletinSection.Industry, false) => "AI industry",
        (BulletinSection.Parks, true) => "园区与先导区",
        (BulletinSection.Parks, false) => "Parks and zones",
        (BulletinSection.Platforms, true) => "平台",
        (BulletinSection.Platforms, false) => "Platforms",
        (BulletinSection.Plans, true) => "规划与政策",
        (BulletinSection.Plans, false) => "Plans and policies",
        (BulletinSection.Scenarios, true) => "应用场景",
        (BulletinSection.Scenarios, false) => "Application scenarios",
        (BulletinSection.Outlook, true) => "展望",
        (BulletinSection.Outlook, false) => "Outlook",
        (BulletinSection.Notes, true) => "注",
        (BulletinSection.Notes, false) => "Notes",
        _ => null,
    };
}
