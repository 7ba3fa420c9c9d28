using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Search;

/// <summary>
/// Searches indicators, regions, statements, bulletins, parks, programmes, scenarios and methods, in both languages whatever the reader's. A hit in a name
/// goes before a hit in the rest; otherwise each group keeps its own order.
/// </summary>
public sealed class SiteSearch(
    CatalogueReader catalogues,
    RegionsWithFigures figures,
    RegistersAsOf registers,
    ClaimLedgerAsOf ledger,
    BulletinsAsOf bulletins,
    ReadingRequest reading,
    SiteUrls urls,
    RegisterWords register,
    IStringLocalizer<SearchText> text)
{
    /// <summary>In characters.</summary>
    public const int LongestQuestion = 100;

    public const int MostOfAGroup = 20;

    /// <summary>What the address asks for; null when it asks for nothing.</summary>
    public static string? QuestionOf(ReadingRequest reading) => reading.One("q")?.Trim() is { Length: > 0 } question ? question : null;

    /// <summary>Groups with at least one hit.</summary>
    public async Task<IReadOnlyList<SearchGroup>> Find(string question, CancellationToken cancellation)
    {
        var words = SearchWords.Of(question);
        if (words.IsEmpty)
        {
            return [];
        }

        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var known = await registers.Read(reading.KnownAt, cancellation);
        SearchGroup[] groups =
        [
            Group("Indicators", catalogue.Indicators, words, i => [i.Name.Chinese, i.Name.English, i.Code], i => [i.Definition.Chinese, i.Definition.English], Indicator),
            await Regions(catalogue, words, cancellation),
            Group("Parks", known.Parks, words, p => [p.Name.Chinese, p.Name.English], p => [p.City.Chinese, p.City.English, p.Focus, register.KindOfPark(p.Level)], Park),
            Group("Programmes", known.Programmes, words, p => [p.Name.Chinese, p.Name.English], p => [p.Issuer, register.KindOfProgramme(p.Kind), .. p.Items.SelectMany(TextsOf)], p => Programme(p, words)),
            Group("Scenarios", known.Scenarios, words, s => [s.Name.Chinese, s.Name.English], s => [s.Sector, register.Sectors(s), s.Operator, register.KindOfScenario(s.Kind), CityOf(catalogue, s.CityCode)], s => Scenario(s, catalogue)),
            Group("Claims", (await ledger.Read(reading.KnownAt, cancellation)).Entries, words, e => In(language => ClaimText.Statement(e.Claim, e.Indicator.Unit, language)), TextsOf, Claim),
            Group("Bulletins", await bulletins.Months(reading.KnownAt, cancellation), words, BulletinNames, _ => [], Bulletin),
            Group("Methods", MethodsIndex.Entries, words, m => [m.Title.Chinese, m.Title.English], m => [m.Body.Chinese, m.Body.English], Method),
        ];
        return [.. groups.Where(group => group.Hits.Count > 0)];
    }

    private static SearchGroup Group<T>(string name, IEnumerable<T> all, SearchWords words, Func<T, string[]> names, Func<T, string[]> rest, Func<T, SearchHit> hit)
    {
        var found = all
            .Select(item => (Item: item, InName: words.AreIn(names(item))))
            .Where(entry => entry.InName || words.AreIn([.. names(entry.Item), .. rest(entry.Item)]))
            .OrderBy(entry => !entry.InName)
            .Select(entry => entry.Item)
            .ToList();
        return new(name, [.. found.Take(MostOfAGroup).Select(hit)], Math.Max(0, found.Count - MostOfAGroup));
    }

    private async Task<SearchGroup> Regions(Catalogue catalogue, SearchWords words, CancellationToken cancellation)
    {
        var found = catalogue.Regions.Where(region => words.AreIn(region.Name.Chinese, region.Name.English, region.Code)).ToList();
        var shown = found.Take(MostOfAGroup).ToList();
        var links = shown.ToDictionary(region => region.Code, _ => new List<(string, string)>(), StringComparer.Ordinal);
        foreach (var indicator in shown.Count == 0 ? [] : catalogue.Indicators)
        {
            foreach (var entry in (await figures.Read(indicator, reading.KnownAt, cancellation)).GroupBy(entry => entry.Region, StringComparer.Ordinal))
            {
                if (links.TryGetValue(entry.Key, out var ofRegion))
                {
                    var spans = entry.Select(e => e.Span).ToList();
                    Span? span = indicator.Spans.Where(spans.Contains).Select(s => (Span?)s).FirstOrDefault();
                    ofRegion.Add((indicator.Name.In(reading.Language), urls.Indicator(indicator.Code, entry.Key, span)));
                }
            }
        }

        return new("Regions", [.. shown.Select(region => Region(region, links[region.Code]))], found.Count - shown.Count);
    }

    private SearchHit Indicator(Indicator indicator) => new(
        indicator.Name.In(reading.Language), null, urls.Indicator(indicator.Code),
        indicator.Definition.IsEmpty ? [] : [new(text["Note"], indicator.Definition.In(reading.Language), null)], [], null);

    private SearchHit Region(Region region, IReadOnlyList<(string, string)> links) => new(
        region.Name.In(reading.Language), null, null, links.Count > 0 ? [] : [new(text["Note"], text["RegionWithout"], null)], links, null);

    private SearchHit Park(Park park) => Named(
        park.Name,
        park.EnglishIsOfficial,
        [
            Fact("Kind", register.KindOfPark(park.Level)),
            Fact("Place", park.City.In(reading.Language)),
            Fact("Designated", register.Date(park.DesignatedOn)),
            Fact("Batch", park.Batch),
            Fact("Focus", park.Focus),
        ],
        park.Source,
        urls.Parks(park.Code));

    private SearchHit Programme(Programme programme, SearchWords words) => Named(
        programme.Name,
        englishIsOfficial: false,
        [
            Fact("Kind", register.KindOfProgramme(programme.Kind)),
            Fact("Issued", register.Date(programme.IssuedOn)),
            Fact("Issuer", programme.Issuer),
            Fact("Standing", register.Standing(programme.Status)),
            Fact("Targets", string.Join(reading.Language == Language.Chinese ? "；" : "; ", ItemsToShow(programme, words))),
        ],
        programme.Source,
        urls.Programmes(programme.Code));

    private SearchHit Scenario(Scenario scenario, Catalogue catalogue) => Named(
        scenario.Name,
        englishIsOfficial: false,
        [
            Fact("Kind", register.KindOfScenario(scenario.Kind)),
            Fact("Place", catalogue.Region(scenario.CityCode)?.Name.In(reading.Language) ?? ""),
            Fact("Sector", register.Sectors(scenario)),
            Fact("Operator", scenario.Operator),
            Fact("Announced", register.Date(scenario.AnnouncedOn)),
        ],
        scenario.Source,
        urls.Scenarios(scenario.Code));

    private SearchHit Claim(LedgerEntry entry) => new(
        text["ClaimTitle", entry.Region.Name.In(reading.Language), entry.Indicator.Name.In(reading.Language), PeriodText.Long(entry.Claim.Period, reading.Language), ClaimText.Statement(entry.Claim, entry.Indicator.Unit, reading.Language)],
        null,
        urls.Claim(entry.Claim.Anchor),
        [new(text["Verdict"], $"{ClaimText.VerdictWords(entry.Checked.Result.Verdict, reading.Language)} · {ClaimText.ReasonWords(entry.Checked.Result.Reason, reading.Language)}", null)],
        [],
        entry.Claim.Source);

    private static string[] TextsOf(LedgerEntry entry) =>
    [
        .. In(entry.Indicator.Name.In), .. In(entry.Region.Name.In), .. In(language => PeriodText.Long(entry.Claim.Period, language)),
        entry.Claim.Text, entry.Claim.Source.Title, entry.Claim.Source.Publisher,
    ];

    private SearchHit Bulletin(Period month) =>
        new(text["BulletinTitle", PeriodText.Long(month.As(Span.Month), reading.Language)], null, urls.Bulletin(month), [], [], null);

    private static string[] BulletinNames(Period month) =>
        [.. In(language => PeriodText.Long(month.As(Span.Month), language)), month.IsoMonth, "数据简报", "bulletin"];

    private static string[] In(Func<Language, string> words) => [words(Language.Chinese), words(Language.English)];

    private SearchHit Method(MethodsEntry entry)
    {
        var title = entry.Title.In(reading.Language);
        var isRule = entry.Anchor.StartsWith('R');
        return new(isRule ? $"{text["Rule", entry.Anchor]} · {title}" : title, null, urls.Methods(entry.Anchor), [new("", entry.Body.In(reading.Language), null)], [], null);
    }

    private SearchHit Named(LocalizedName name, bool englishIsOfficial, IEnumerable<SearchFact?> facts, Source source, string url)
    {
        var shown = name.In(reading.Language);
        var isTranslation = reading.Language == Language.English && !englishIsOfficial && name.Chinese.Length > 0 && shown == name.English;
        return new(
            isTranslation ? $"{shown} ({text["Translated"]})" : shown, register.LanguageOf(shown), url, [.. facts.OfType<SearchFact>()], [], source);
    }

    private SearchFact? Fact(string name, string value) => value.Length == 0 ? null : new(text[name], value, register.LanguageOf(value));

    private static string CityOf(Catalogue catalogue, string code) => catalogue.Region(code)?.Name is { } name ? $"{name.Chinese}\n{name.English}" : "";

    private static IEnumerable<string> TextsOf(ProgrammeItem item) => [item.Area.Chinese, item.Area.English, item.Item.Chinese, item.Item.English];

    /// <summary>The items that were found, else the first four.</summary>
    private IEnumerable<string> ItemsToShow(Programme programme, SearchWords wanted)
    {
        var found = programme.Items.Where(item => wanted.AreIn([.. TextsOf(item)])).ToList();
        return (found.Count > 0 ? found : programme.Items).Take(4).Select(item =>
        {
            var words = !item.Item.IsEmpty ? item.Item.In(reading.Language) : TargetAmount.Of(item) is { } amount ? register.Amount(amount) : "";
            return item.TargetYear.Length == 0 ? words : text["ByYear", words, item.TargetYear].Value;
        });
    }
}
