using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A month's statements, section by section; both languages are said from them.</summary>
public sealed record Bulletin(BulletinFacts Facts, IReadOnlyList<(BulletinSection Section, IReadOnlyList<Statement> Statements)> Sections)
{
    /// <summary>The year to date that ends with the month.</summary>
    public Period Month => Facts.Month;

    public IReadOnlyList<Sentence> Say(BulletinSection section, Language language) =>
        [.. Sections.Where(part => part.Section == section).SelectMany(part => part.Statements).Select(statement => language == Language.Chinese ? ChineseText.Of(statement) : EnglishText.Of(statement))];

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
        (BulletinSection.Notes, true) => "注",
        (BulletinSection.Notes, false) => "Notes",
        _ => null,
    };
}
