using System.Globalization;
using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Matters;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// The addresses of the reading pages, built in one place. Each keeps the reader's language, the day asked for and the size of
/// the letters; only <see cref="InOtherLanguage"/> and the like change one of them.
/// </summary>
public sealed class SiteUrls(ReadingRequest request)
{
    private readonly string prefix = request.Language == Language.English ? ReadingRequest.EnglishPrefix : "";

    /// <summary>What the figures' addresses of one series share, kept because a page with charts links to hundreds of them.</summary>
    private Line? line;

    /// <param name="span">Of the overview's charts; null for the usual one.</param>
    public string Overview(Span? span = null) => To("/", ("span", CodeOf(span)));

    public string Screen() => To("/screen");

    public string Summary() => To("/summary");

    public string Indicators(string? theme = null) => To("/indicators", ("theme", theme));

    /// <param name="from">The month <c>2020-01</c>, or null for the beginning.</param>
    /// <param name="to">The month <c>2026-08</c>, or null for the latest.</param>
    public string Indicator(string code, string? region = null, Span? span = null, string? from = null, string? to = null) =>
        To($"/indicators/{Uri.EscapeDataString(code)}", ("region", region), ("span", CodeOf(span)), ("from", from), ("to", to));

    /// <param name="anchor">The part of the page, without <c>#</c>.</param>
    public string Figure(SeriesKey key, Period period, string? anchor = null)
    {
        if (line is not { } shared || shared.Key != key)
        {
            line = shared = new(key, Build(prefix, $"/figures/{Uri.EscapeDataString(key.Indicator)}/{Uri.EscapeDataString(key.Region)}/"), Build("", "", Kept));
        }

        return string.Concat(shared.Before, period.Slug, shared.After, Anchor(anchor));
    }

    public string Compare(string? indicator = null, IEnumerable<string>? regions = null, Period? period = null) =>
        To("/compare", ("indicator", indicator), ("regions", regions is null ? null : string.Join(',', regions)), ("period", period?.Slug));

    /// <summary>What <see cref="Compare"/> shows as a workbook.</summary>
    public string CompareWorkbook(string indicator, IEnumerable<string>? regions, Period? period) =>
        Download("compare.xlsx", ("indicator", indicator), ("regions", regions is null ? null : string.Join(',', regions)), ("period", period?.Slug));

    /// <summary>What <see cref="Figure"/> explains as a workbook.</summary>
    public string FigureWorkbook(SeriesKey key, Period period) =>
        Download($"figures/{Uri.EscapeDataString(key.Indicator)}/{Uri.EscapeDataString(key.Region)}/{period.Slug}.xlsx");

    public string Search(string? q = null) => To("/search", ("q", q));

    /// <param name="anchor">A rule (<c>R7</c>), an indicator's code or a section's name, without <c>#</c>.</param>
    public string Methods(string? anchor = null) => To("/methods") + Anchor(anchor);

    public string Csv(string code, string? region, Span? span, string? from, string? to) =>
        Download($"{Uri.EscapeDataString(code)}.csv", ("region", region), ("span", CodeOf(span)), ("from", from), ("to", to));

    public string Workbook(string code, string? region, Span? span, string? from, string? to) =>
        Download($"{Uri.EscapeDataString(code)}.xlsx", ("region", region), ("span", CodeOf(span)), ("from", from), ("to", to));

    /// <param name="query">Null for the page on which one is chosen. Its language and its day are those of the reader.</param>
    public string Explore(ReportQuery? query = null) => To("/explore", OwnPairs(query));

    /// <summary>The query as known at the end of another day than the reader's; null for now.</summary>
    public string Explore(ReportQuery query, DateOnly? asOf) => new SiteUrls(request with { AsOf = asOf }).Explore(query);

    /// <param name="query">Null for an example.</param>
    public string PowerQuery(ReportQuery? query = null) => To("/explore/power-query", OwnPairs(query));

    /// <summary>The query as known at the day that it names itself.</summary>
    public string ExploreThen(ReportQuery query) => Explore(query, query.AsOf);

    /// <param name="query">One to give a name; null for those that have one.</param>
    public string SavedReports(ReportQuery? query = null) => To("/explore/saved", OwnPairs(query));

    /// <summary>The permanent link of a saved query; always as of its own day.</summary>
    public string SavedReport(Guid id) => Build(prefix, $"/explore/saved/{id}");

    /// <summary>The permanent link of a saved query's workbook: each time it is made anew of what is known then.</summary>
    public string SavedWorkbook(Guid id) => Build(prefix, $"/explore/saved/{id}.xlsx");

    /// <summary>The workbook of the query as known at the day that it names itself.</summary>
    public string ReportWorkbookThen(ReportQuery query) => new SiteUrls(request with { AsOf = query.AsOf }).ReportWorkbook(query);

    /// <summary>Published against computed growth, of one indicator or with one verdict.</summary>
    public string GrowthChecks(string? indicator = null, string? verdict = null) => To("/explore/growth", ("indicator", indicator), ("verdict", verdict));

    /// <summary>What was shown of a series after each release.</summary>
    public string Revisions(SeriesKey? key = null) =>
        To("/explore/revisions", ("indicator", key?.Indicator), ("region", key?.Region), ("span", key is { Span: var span } ? CodeOf(span) : null));

    /// <summary>What <see cref="GrowthChecks"/> shows, for other programs.</summary>
    public string GrowthCsv() =>
        Build("", "/downloads/explore/growth.csv", [.. PagePairs(), (ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Language, request.LanguageTag), Preview]);

    public string CheckWorkbook() => To("/explore/check");

    public string ReportWorkbook(ReportQuery query) => ReportFile("/downloads/explore/figures.xlsx", query);

    /// <summary>How far a file is that had to wait or is large.</summary>
    public string PreparedFilePage(Guid id) => To("/explore/prepared/" + id.ToString());

    public string PreparedFile(Guid id) => Build("", $"/downloads/prepared/{id}", (ReadingQuery.Language, request.LanguageTag));

    public string ReportCsv(ReportQuery query) => ReportFile("/downloads/explore/figures.csv", query);

    /// <summary>What this page shows as a workbook, under the same filters: <c>/claims?verdict=open</c> → <c>/downloads/claims.xlsx?verdict=open</c>.</summary>
    public string PageWorkbook() =>
        Build("", $"/downloads{request.Path}.xlsx", [.. PagePairs(), (ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Language, request.LanguageTag), Preview]);

    /// <summary>The page that this workbook shows, as known at the end of a day; null: as known now.</summary>
    public string PageOfWorkbook(DateOnly? day) =>
        Build(prefix, request.Path["/downloads".Length..^".xlsx".Length], [.. PagePairs(), (ReadingQuery.AsOf, AsOfText(day))]);

    public string Bulletins() => To("/bulletins");

    /// <param name="month">Any period that ends with the month.</param>
    /// <param name="isCurrent">The released words with the figures known now.</param>
    public string Bulletin(Period month, bool isCurrent = false) => To("/bulletins/" + month.IsoMonth, ("words", isCurrent ? "current" : null));

    /// <param name="ending">docx or txt.</param>
    public string BulletinDownload(Period month, string ending) =>
        Build("", $"/downloads/bulletins/{month.IsoMonth}.{ending}", (ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Language, request.LanguageTag), (ReadingQuery.Preview, PreviewText));

    /// <summary>The headline indicators of a month as a workbook.</summary>
    /// <param name="month">Any period that ends with the month.</param>
    public string MonthlyWorkbook(Period month) => Download($"monthly/{month.IsoMonth}.xlsx");

    public string Releases() => To("/releases");

    public string Release(int id) => To("/releases/" + id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The calendar to subscribe to; always of now.</summary>
    public string ReleasesCalendar() => Build(prefix, "/releases.ics");

    /// <summary>The feed to subscribe to; always of now.</summary>
    public string ReleasesFeed() => Build(prefix, "/releases.atom");

    /// <summary>The page that shows what was released of a matter.</summary>
    public string Matter(MatterKey key) => To("/" + MatterPages.Of(key));

    /// <param name="code">Of a park or zone; null for the list.</param>
    public string Parks(string? code = null) => To(Entry("/parks", code));

    /// <summary>The list of parks, of one level or one place.</summary>
    public string ParksOf(string? level = null, string? city = null) => To("/parks", ("level", level), ("city", city));

    /// <param name="code">Of a platform, plan, policy or cluster; null for the list.</param>
    public string Programmes(string? code = null) => To(Entry("/programmes", code));

    public string ProgrammesOf(string kind) => To("/programmes", ("kind", kind));

    /// <param name="code">Of a scenario, vertical model or training ground; null for the list.</param>
    public string Scenarios(string? code = null) => To(Entry("/scenarios", code));

    public string ScenariosOf(string? kind = null, string? sector = null, string? city = null) =>
        To("/scenarios", ("kind", kind), ("sector", sector), ("city", city));

    /// <param name="anchor">A claim's <see cref="Core.Claims.Claim.Anchor"/>, without <c>#</c>.</param>
    public string Claims(string? anchor = null) => To("/claims") + Anchor(anchor);

    /// <summary>The ledger, of one indicator, one verdict or one kind.</summary>
    public string ClaimsOn(string? indicator = null, string? verdict = null, string? kind = null) =>
        To("/claims", ("indicator", indicator), ("verdict", verdict), ("kind", kind));

    /// <summary>A claim's own page.</summary>
    /// <param name="anchor">Its <see cref="Core.Claims.Claim.Anchor"/>.</param>
    public string Claim(string anchor) => To(Entry("/claims", anchor));

    /// <summary>The same as known at the end of a day.</summary>
    public string ClaimThen(string anchor, DateOnly day) => new SiteUrls(request with { AsOf = day }).Claim(anchor);

    public string Accessibility() => To("/accessibility");

    public string Privacy() => To("/privacy");

    public string Contact() => To("/contact");

    /// <summary>This page in the other language.</summary>
    public string InOtherLanguage() => In(request.Language == Language.English ? Language.Chinese : Language.English);

    /// <summary>This page in a language, with everything else the same.</summary>
    public string In(Language language) => Here(language, null, Preview);

    /// <summary>This page as the public sees it now.</summary>
    public string WithoutPreview() => Here(request.Language, null);

    /// <summary>This page at its permanent place: without the day and the size of the letters.</summary>
    public string Canonical(Language language) => Here(language, pair => pair.Key is ReadingQuery.AsOf or ReadingQuery.Text ? null : pair.Value);

    /// <summary>This page as known now.</summary>
    public string WithoutAsOf() => Here(request.Language, pair => pair.Key == ReadingQuery.AsOf ? null : pair.Value, Preview);

    /// <summary>This page as known at the end of a day.</summary>
    public string WithAsOf(DateOnly day) => Here(request.Language, pair => pair.Key == ReadingQuery.AsOf ? null : pair.Value, (ReadingQuery.AsOf, AsOfText(day)), Preview);

    /// <summary>This page with the other size of letters.</summary>
    public string InOtherTextSize() =>
        Here(request.Language, pair => pair.Key == ReadingQuery.Text ? null : pair.Value, (ReadingQuery.Text, TextSize.Of(!request.LargeText)), Preview);

    /// <summary>The page itself without a query: where its GET forms send their fields.</summary>
    public string FormAction() => Build(prefix, request.Path);

    /// <summary>What a GET form must send along so that nothing is lost: the query's pairs except the form's own fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> HiddenFields(params string[] ownFields) =>
        [.. request.Query.Where(pair => !ownFields.Contains(pair.Key, StringComparer.Ordinal)), .. PreviewFields()];

    /// <summary>What a GET form to another page must send along: the day, the size of the letters, the preview; not the state of this page.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptFields() => [.. request.Query.Where(pair => pair.Key is ReadingQuery.AsOf or ReadingQuery.Text), .. PreviewFields()];

    /// <summary>Downloads have one path for both languages; the language is a key of its own.</summary>
    private string Download(string file, params ReadOnlySpan<(string Key, string? Value)> query) =>
        Build("", "/downloads/" + file, [.. query, (ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Language, request.LanguageTag), Preview]);

    private IEnumerable<(string Key, string? Value)> PagePairs() => request.Query
        .Where(pair => pair.Key is not (ReadingQuery.AsOf or ReadingQuery.Language or ReadingQuery.Text)).Select(pair => (pair.Key, (string?)pair.Value));

    private string? PreviewText => request.Preview?.Id.ToString(CultureInfo.InvariantCulture);

    private (string, string?) Preview => (ReadingQuery.Preview, PreviewText);

    private IEnumerable<KeyValuePair<string, string>> PreviewFields() => PreviewText is { } id ? [KeyValuePair.Create(ReadingQuery.Preview, id)] : [];

    private string ReportFile(string path, ReportQuery query) => Build("", path, ReportPairs(query));

    private (string Key, string? Value)[] ReportPairs(ReportQuery query) =>
        [.. OwnPairs(query), (ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Language, request.LanguageTag), Preview];

    private static (string Key, string? Value)[] OwnPairs(ReportQuery? query) =>
        [.. (query?.Pairs() ?? []).Where(pair => pair.Key is not (ReadingQuery.AsOf or ReadingQuery.Language)).Select(pair => (pair.Key, (string?)pair.Value))];

    private string To(string path, params ReadOnlySpan<(string Key, string? Value)> query) =>
        Build(prefix, path, [.. query, .. Kept]);

    private (string Key, string? Value)[] Kept => [(ReadingQuery.AsOf, AsOfText(request.AsOf)), (ReadingQuery.Text, request.TextInLinks), Preview];

    private string Here(Language language, Func<KeyValuePair<string, string>, string?>? keep, params (string Key, string? Value)[] added) =>
        Build(language == Language.English ? ReadingRequest.EnglishPrefix : "", request.Path,
            [.. request.Query.Select(pair => (pair.Key, keep is null ? pair.Value : keep(pair))), .. added]);

    private static string Build(string prefix, string path, params ReadOnlySpan<(string Key, string? Value)> query)
    {
        var url = new StringBuilder(prefix);
        url.Append(path == "/" && prefix.Length > 0 ? "" : new PathString(path).ToUriComponent());
        var separator = '?';
        foreach (var (key, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                url.Append(separator).Append(key).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
                separator = '&';
            }
        }

        return url.ToString();
    }

    private static string Entry(string list, string? code) => code is null ? list : $"{list}/{Uri.EscapeDataString(code)}";

    private static string Anchor(string? anchor) => string.IsNullOrEmpty(anchor) ? "" : "#" + Uri.EscapeDataString(anchor);

    private static string? CodeOf(Span? span) => span is { } value ? Spans.Code(value) : null;

    private static string? AsOfText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="Before">The address up to the period.</param>
    /// <param name="After">The query.</param>
    private sealed record Line(SeriesKey Key, string Before, string After);
}
