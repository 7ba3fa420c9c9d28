using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Reports;

/// <summary>Puts around what a workbook is about what every workbook has: cover, charts, notes, shorthand, sources, and how to check it later.</summary>
public sealed class ReportFrame(
    ReadingRequest reading, ReleasesAsOf releases, CatalogueReader catalogues, SiteAddress site, TimeProvider clock,
    IStringLocalizer<ReportText> text, IStringLocalizer<SharedText> shared)
{
    private Language Language => reading.Language;

    private string Comma => Language == Language.Chinese ? "，" : ", ";

    public async Task<Report> Around(ReportSubject subject, CancellationToken cancellation)
    {
        var rows = FigureTable.RowsBehind(subject.Figures).ToList();
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var made = clock.GetUtcNow().UtcDateTime;
        var latest = await releases.Latest(reading.KnownAt, cancellation);
        var sheets = new List<WorkbookSheet> { Cover(subject.Title, subject.Range, subject.Facts, subject.Page, subject.LivePage, text["ReadMeText"], made, latest) };
        if (subject.Charts.Count > 0)
        {
            sheets.Add(new ChartSheet(text["ChartsSheet"], subject.Title, text["ChartsPurpose"], subject.Charts));
        }

        sheets.AddRange(subject.Tables);
        sheets.Add(Notes(subject, catalogue));
        sheets.Add(Shorthand(subject));
        sheets.Add(Sources(rows.Select(row => (row.Source, row.Document))));
        sheets.Add(Provenance(subject, made, latest));
        return Whole(subject.Title, made, sheets);
    }

    /// <summary>The same around a page of entries: no figures, so no charts, no shorthand and no code to check.</summary>
    public async Task<Report> AroundList(ListSubject subject, CancellationToken cancellation)
    {
        var made = clock.GetUtcNow().UtcDateTime;
        var latest = await releases.Latest(reading.KnownAt, cancellation);
        var urls = new SiteUrls(reading);
        return Whole(subject.Title, made,
        [
            Cover(subject.Title, null, subject.Facts, urls.PageOfWorkbook(reading.AsOf ?? reading.Today), urls.PageOfWorkbook(null), text["ListReadMeText"], made, latest),
            .. subject.Tables,
            Sources(subject.Sources.Select(source => (source, (Document?)null))),
            Provenance(subject, urls, latest),
        ]);
    }

    private Report Whole(string title, DateTime made, IReadOnlyList<WorkbookSheet> sheets) => new(
        reading.LanguageTag,
        title,
        shared["Department"],
        made,
        sheets,
        new(text["ContentsSheet"], text["ContentsTitle"], text["ContentsName"], text["ContentsPurpose"]),
        text["PageFooter"],
        ReportPalette.Colours);

    /// <param name="range">The periods in words; null where there are none.</param>
    private FactSheet Cover(string title, string? range, IReadOnlyList<ReportFact> about, string page, string livePage, string readMe, DateTime made, LatestRelease? latest)
    {
        var facts = new List<ReportFact>();
        if (reading.Preview is not null)
        {
            facts.Add(new(text["Preview"], text["PreviewText"]));
        }

        facts.AddRange(about);
        if (range is not null)
        {
            facts.Add(new(text["Range"], range));
        }

        facts.Add(new(text["KnownAs"], KnownAs()));
        if (latest is not null)
        {
            facts.Add(new(text["LatestRelease"], LatestText(latest)));
        }

        facts.Add(new(text["MadeAt"], PeriodText.Moment(made, Language)));
        facts.Add(new(text["Publisher"], shared["ProductFull"]));
        var permanent = site.Absolute(page);
        facts.Add(new(
            text["Citation"],
            range is null ? text["ListCitationText", shared["Department"], title, KnownAs(), permanent] : text["CitationText", shared["Department"], title, range, KnownAs(), permanent]));
        facts.Add(new(text["PermanentLink"], permanent, permanent));
        var live = site.Absolute(livePage);
        facts.Add(new(text["LiveLink"], live, live));
        facts.Add(new(text["ReadMe"], readMe));
        return new(text["CoverSheet"], title, text["CoverPurpose"], facts);
    }

    private TableSheet Notes(ReportSubject subject, Catalogue catalogue)
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        string[] general = subject.Figures.Any(figure => figure.Indicator.IsMonthlyOutput)
            ? ["GeneralJanuary", "GeneralComparable", "GeneralBound", "GeneralPrecision", "GeneralRounding", "GeneralVintage"]
            : ["GeneralComparable", "GeneralBound", "GeneralPrecision", "GeneralRounding", "GeneralVintage"];
        rows.AddRange(general.Select(key => Row("KindGeneral", "", "", "", text[key])));
        rows.AddRange(subject.Figures.Select(figure => figure.Indicator).Distinct().Where(indicator => !indicator.Definition.IsEmpty)
            .Select(indicator => Row("KindGeneral", indicator.Name.In(Language), "", "", indicator.Definition.In(Language))));
        foreach (var withdrawn in subject.Withdrawn)
        {
            rows.Add(About("KindWithdrawn", withdrawn.Key, withdrawn.Notice.In(Language)));
        }

        foreach (var shown in subject.Figures.SelectMany(Shown).Distinct())
        {
            var key = new FigureKey(shown.Indicator, shown.Region, shown.Period, shown.Measure);
            if (shown.Revision is { } revision)
            {
                rows.Add(About("KindRevision", key, text["RevisionNote", RevisionText.ReasonWords(revision.Reason, Language), revision.Notice.In(Language)]));
            }

            if (shown.Note.Length > 0)
            {
                rows.Add(About("KindNote", key, shown.Note));
            }

            if (shown.Explanation.Length > 0)
            {
                rows.Add(About("KindExplanation", key, shown.Explanation));
            }
        }

        return new(
            text["NotesSheet"],
            subject.Title,
            text["NotesPurpose"],
            [
                new("kind", text["NoteKind"], ReportColumnKind.Flag), new("about", text["NoteWhere"], ReportColumnKind.Text), new("period", text["NoteWhen"], ReportColumnKind.Flag),
                new("measure", text["NoteMeasure"], ReportColumnKind.Flag), new("note", text["NoteText"], ReportColumnKind.Text),
            ],
            rows);

        IReadOnlyList<ReportCell> Row(string kind, string about, string period, string measure, string note) =>
            [ReportCell.Of(text[kind]), ReportCell.Of(about), ReportCell.Of(period), ReportCell.Of(measure), ReportCell.Of(note)];

        IReadOnlyList<ReportCell> About(string kind, FigureKey key, string note) => Row(
            kind,
            $"{catalogue.Indicator(key.Indicator)?.Name.In(Language)}{Comma}{catalogue.Region(key.Region)?.Name.In(Language)}",
            key.Period.Slug,
            FigureText.MeasureWords(key.Measure, Language),
            note);

        static IEnumerable<Observation> Shown(Explanation figure) =>
            new[] { figure.Point.Level, figure.Point.Growth, figure.Point.Share }.OfType<Choice>().Select(choice => choice.Shown);
    }

    private TableSheet Shorthand(ReportSubject subject)
    {
        var rows = new List<IReadOnlyList<ReportCell>>();
        rows.AddRange(Enum.GetValues<Relation>().Where(relation => relation != Relation.Exact)
            .Select(relation => Row("SignRelation", Code(relation), NumberText.RelationWords(relation, Language), text[$"Relation{relation}"])));
        rows.AddRange(Enum.GetValues<Absence>()
            .Select(absence => Row("SignAbsence", Code(absence), NumberText.AbsenceWords(absence, Language), text["AbsenceMeaning", NumberText.AbsenceMark(absence)])));
        rows.AddRange(Enum.GetValues<Status>().Select(status => Row("SignStatus", Code(status), NumberText.StatusWords(status, Language), text[$"Status{status}"])));
        foreach (var table in subject.Tables)
        {
            rows.AddRange(table.Columns.Select(column =>
                Row("SignTableColumn", column.Key, column.Header, text[column.Kind == ReportColumnKind.Derived ? "ColumnFormula" : "ColumnConstant", table.Name])));
        }

        return new(
            text["ShorthandSheet"],
            subject.Title,
            text["ShorthandPurpose"],
            [
                new("kind", text["SignKind"], ReportColumnKind.Flag), new("code", text["SignColumn"], ReportColumnKind.Flag),
                new("words", text["SignWords"], ReportColumnKind.Text), new("meaning", text["SignMeaning"], ReportColumnKind.Text),
            ],
            rows);

        IReadOnlyList<ReportCell> Row(string kind, string code, string words, string meaning) => [ReportCell.Of(text[kind]), ReportCell.Of(code), ReportCell.Of(words), ReportCell.Of(meaning)];

        static string Code<T>(T member)
            where T : struct, Enum => string.Concat(member.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }

    private TableSheet Sources(IEnumerable<(Source Source, Document? Document)> rows) => new(
        text["SourcesSheet"],
        text["SourcesSheet"],
        text["SourcesPurpose"],
        [
            new("source", text["SourceId"], ReportColumnKind.Key), new("title", text["SourceTitle"], ReportColumnKind.Text), new("publisher", text["SourcePublisher"], ReportColumnKind.Text),
            new("published", text["SourcePublished"], ReportColumnKind.Flag), new("accessed", text["SourceAccessed"], ReportColumnKind.Flag),
            new("confidence", text["SourceConfidence"], ReportColumnKind.Flag), new("document", text["SourceDocument"], ReportColumnKind.Text), new("address", text["SourceAddress"], ReportColumnKind.Link),
        ],
        [
            .. rows.Distinct().OrderBy(source => source.Source.Id, StringComparer.Ordinal).Select(source => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(source.Source.Id),
                ReportCell.Of(source.Source.Title),
                ReportCell.Of(source.Source.PublisherIn(Language)),
                ReportCell.Of(source.Source.Published.Length > 0 ? source.Source.Published : source.Source.Kind == SourceKind.OwnRelease ? "" : shared["SourceUndated"]),
                ReportCell.Of(source.Source.Accessed),
                ReportCell.Of(NumberText.ConfidenceWords(source.Source.Confidence, Language)),
                ReportCell.Of(source.Document is { } document ? document.IsOwnStatistics ? shared["OwnStatistics"] : string.Join(' ', new[] { document.Title, document.Page }.Where(part => part.Length > 0)) : ""),
                ReportCell.Of(source.Document is { Url.Length: > 0 } read ? read.Url : source.Source.Url),
            ]),
        ]);

    private FactSheet Provenance(ReportSubject subject, DateTime made, LatestRelease? latest)
    {
        var facts = new List<ReportFact> { new(text["Query"], subject.Query?.ToString() ?? subject.Page), new(text["KnownMoment"], Iso(reading.KnownAt)) };
        if (latest is not null)
        {
            facts.Add(new(text["Vintage"], LatestText(latest)));
        }

        var hash = ValuesHash.Of(subject.Reported);
        facts.Add(new(text["Hash"], hash.ToString()));
        if (subject.Query is { } query && reading.Preview is null)
        {
            facts.Add(new(text["Code"], new WorkbookCode(query, made, hash).ToString()));
            facts.Add(new(text["HowToCheck"], text["HowToCheckText"]));
        }

        facts.Add(new(text["HowToRecompute"], text["HowToRecomputeText"]));
        return new(text["ProvenanceSheet"], text["ProvenanceTitle"], text["ProvenancePurpose"], facts);
    }

    private FactSheet Provenance(ListSubject subject, SiteUrls urls, LatestRelease? latest)
    {
        var facts = new List<ReportFact> { new(text["Query"], urls.PageOfWorkbook(reading.AsOf)), new(text["KnownMoment"], Iso(reading.KnownAt)) };
        if (latest is not null)
        {
            facts.Add(new(text["Vintage"], LatestText(latest)));
        }

        // Addresses hold the host that was asked and the day: they are no part of what is said.
        var hash = ValuesHash.OfLines(
            from table in subject.Tables
            from row in table.Rows
            select string.Join('\u001F', row.Where((_, index) => table.Columns[index].Kind != ReportColumnKind.Link).Select(cell => cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture))));
        facts.Add(new(text["ListHash"], hash.ToString()));
        facts.Add(new(text["HowToCheck"], text["ListHowToCheckText"]));
        return new(text["ProvenanceSheet"], text["ProvenanceTitle"], text["ListProvenancePurpose"], facts);
    }

    private string LatestText(LatestRelease latest) =>
        text["LatestReleaseText", PeriodText.Date(latest.At.Day, Language), latest.Figures.ToString(CultureInfo.InvariantCulture)];

    private string KnownAs() => reading.AsOf is { } day ? PeriodText.Date(day, Language) : PeriodText.Moment(reading.KnownAt, Language);

    private static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
