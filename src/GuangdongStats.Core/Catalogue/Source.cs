namespace GuangdongStats.Core.Catalogue;

/// <summary>A page, release or broadcast that printed figures.</summary>
/// <param name="Published">As the page shows it: <c>2025-04-09</c>, <c>2025-04</c>, <c>2025</c> or empty.</param>
public sealed record Source(
    string Id,
    string Title,
    string Publisher,
    string Url,
    string Published,
    string ContentLanguage,
    SourceKind Kind,
    Confidence Confidence,
    string Note)
{
    /// <summary>The day on which the page was read, <c>2026-11-23</c>; empty for what was not read on a page.</summary>
    public string Accessed { get; init; } = "";

    /// <summary>The national statistics office by its name in the language; any other as it calls itself.</summary>
    public string PublisherIn(Language language) => (Kind, language) switch
    {
        (SourceKind.NationalStatistics, Language.Chinese) => "国家统计局",
        (SourceKind.NationalStatistics, _) => "National Bureau of Statistics",
        (SourceKind.OwnRelease, Language.English) => "Guangdong Department of Industry and Information Technology",
        _ => Publisher,
    };
}
