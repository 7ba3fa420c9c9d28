using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>The release calendar (<c>/downloads/releases.xlsx</c>) and all that one release brought (<c>/downloads/releases/3.xlsx</c>) to take along.</summary>
public sealed class ReleaseDownloads(
    ReleaseCalendar calendar, ReleaseContents contents, ReleasedMatters matters, ReleaseVerdicts verdicts, CatalogueReader catalogues, ListReports reports, ReadingRequest reading, SiteAddress site, SiteUrls urls,
    IStringLocalizer<ReleasesText> text, IStringLocalizer<ReportText> words)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/releases.xlsx", (ReleaseDownloads downloads, CancellationToken cancellation) => downloads.Calendar(cancellation)).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/releases/{number}.xlsx", (string number, ReleaseDownloads downloads, CancellationToken cancellation) => downloads.One(number, cancellation)).WithMetadata(new ReadingPageAttribute());
    }

    private Language Language => reading.Language;

    private async Task<IResult> Calendar(CancellationToken cancellation)
    {
        var all = await calendar.Read(reading.KnownAt, cancellation);
        var table = ListTable.Of(
            text["Title"], text["Title"], text["CalendarPurpose"], all,
            (new("release", text["NumberColumn"], ReportColumnKind.Key), release => ReportCell.Of(Whole(release.Id))),
            (new("at", text["When"], ReportColumnKind.Flag), release => ReportCell.Of(PeriodText.Moment(release.At, Language))),
            (new("title", text["What"], ReportColumnKind.Text), release => ReportCell.Of(release.Title.In(Language))),
            (new("standing", text["StandingColumn"], ReportColumnKind.Flag), release => ReportCell.Of(text[$"Standing{release.Standing}"])),
            (new("added", text["AddedHeading"], ReportColumnKind.Number), release => release.Standing == ReleaseStanding.Public ? ReportCell.Of(release.Figures - release.Revised) : ReportCell.Empty),
            (new("revised", text["RevisedHeading"], ReportColumnKind.Number), release => release.Standing == ReleaseStanding.Public ? ReportCell.Of(release.Revised) : ReportCell.Empty),
            (new("matters", text["MattersHeading"], ReportColumnKind.Number), release => release.Standing == ReleaseStanding.Public ? ReportCell.Of(release.Matters) : ReportCell.Empty),
            (new("notice", text["NoticeHeading"], ReportColumnKind.Text), release => ReportCell.Of(string.Join('\n', release.Steps.Select(step => step.Notice).Prepend(release.Notice).Where(notice => !notice.IsEmpty).Select(notice => notice.In(Language))))),
            (new("page", words["PageLink"], ReportColumnKind.Link), release => ReportCell.Of(site.Absolute(urls.Release(release.Id)))));
        return await reports.Answer(new(text["Title"], [new(words["Entries"], Whole(all.Count))], [table], []), cancellation);
    }

    private async Task<IResult> One(string number, CancellationToken cancellation)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await calendar.Find(id, reading.KnownAt, cancellation) is not { } release)
        {
            return DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", number]);
        }

        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var figures = await contents.Read(id, reading.KnownAt, cancellation);
        var model = new ReleaseModel(release, figures, await matters.Read(id, reading.KnownAt, cancellation), await verdicts.Read(release, cancellation), catalogue, Language, urls, text);
        var facts = new List<ReportFact> { new(text["What"], model.When), new(text["Figures"], text["Count", model.Added.Count, model.Revised.Count]) };
        facts.AddRange(model.Steps.Append(model.Notice ?? "").Where(line => line.Length > 0).Select(line => new ReportFact(text["NoticeHeading"], line)));
        return await reports.Answer(
            new(
                model.Title,
                facts,
                [
                    Table(text["RevisedHeading"], model, model.Revised, catalogue),
                    Table(text["AddedHeading"], model, model.Added, catalogue),
                    ListTable.Of(
                        text["MattersHeading"], model.Title, text["MattersHeading"], model.Matters,
                        (new("name", text["Matter"], ReportColumnKind.Key), matter => ReportCell.Of(matter.Name)),
                        (new("why", text["WhyColumn"], ReportColumnKind.Text), matter => ReportCell.Of(matter.Why)),
                        (new("later", text["Later"], ReportColumnKind.Flag), matter => matter.LaterUrl is null ? ReportCell.Empty : ReportCell.Of(text["Later"])),
                        (new("page", words["PageLink"], ReportColumnKind.Link), matter => ReportCell.Of(site.Absolute(matter.Url)))),
                    ListTable.Of(
                        text["VerdictsHeading"], model.Title, text["VerdictsHeading"], model.Verdicts,
                        (new("claim", text["Claim"], ReportColumnKind.Key), verdict => ReportCell.Of(verdict.Name)),
                        (new("before", text["VerdictBefore"], ReportColumnKind.Flag), verdict => ReportCell.Of(verdict.Before)),
                        (new("after", text["VerdictAfter"], ReportColumnKind.Flag), verdict => ReportCell.Of(verdict.After)),
                        (new("why", text["VerdictWhy"], ReportColumnKind.Text), verdict => ReportCell.Of(verdict.Why)),
                        (new("page", words["PageLink"], ReportColumnKind.Link), verdict => ReportCell.Of(site.Absolute(verdict.Url)))),
                ],
                figures.Select(figure => figure.Row.Source)),
            cancellation);
    }

    private TableSheet Table(string name, ReleaseModel model, IReadOnlyList<ReleaseRowModel> rows, Catalogue catalogue) => ListTable.Of(
        name, model.Title, name, rows,
        (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), row => ReportCell.Of(row.Figure.Row.Indicator)),
        (new("indicator_name", words["Indicator"], ReportColumnKind.Key), row => ReportCell.Of(catalogue.Indicator(row.Figure.Row.Indicator)?.Name.In(Language))),
        (new("region", words["RegionCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Figure.Row.Region)),
        (new("region_name", words["Region"], ReportColumnKind.Flag), row => ReportCell.Of(catalogue.Region(row.Figure.Row.Region)?.Name.In(Language))),
        (new("period", words["PeriodCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Figure.Row.Period.Slug)),
        (new("measure", words["NoteMeasure"], ReportColumnKind.Flag), row => ReportCell.Of(FigureText.MeasureWords(row.Figure.Row.Measure, Language))),
        (new("before", text["Before"], ReportColumnKind.Number, Decimals: -1), row => Number(row.Figure.Before)),
        (new("before_relation", words["RelationOf", text["Before"]], ReportColumnKind.Flag), row => Relation(row.Figure.Before)),
        (new("now", text["Now"], ReportColumnKind.Number, Decimals: -1), row => Number(row.Figure.Row)),
        (new("now_relation", words["RelationOf", text["Now"]], ReportColumnKind.Flag), row => Relation(row.Figure.Row)),
        (new("unit", words["Unit"], ReportColumnKind.Flag), row => ReportCell.Of(row.Figure.Row.Measure == Measure.Level ? catalogue.Indicator(row.Figure.Row.Indicator)?.Unit.Name.In(Language) : Unit.Percent.Name.In(Language))),
        (new("absence", text["AbsenceColumn"], ReportColumnKind.Flag), row => row.Figure.Row.Figure.Absence is { } absence ? ReportCell.Of(NumberText.AbsenceWords(absence, Language)) : ReportCell.Empty),
        (new("status", text["Status"], ReportColumnKind.Flag), row => ReportCell.Of(row.Status)),
        (new("why", text["WhyColumn"], ReportColumnKind.Text), row => ReportCell.Of(row.Why)),
        (new("explanation", text["ExplanationColumn"], ReportColumnKind.Text), row => ReportCell.Of(row.Figure.Row.Explanation)),
        (new("document", words["SourceDocument"], ReportColumnKind.Text), row => ReportCell.Of(row.Document is { } document ? string.Join(' ', new[] { document.Title, document.Page, document.Url }.Where(part => part.Length > 0)) : "")),
        (new("later", text["Later"], ReportColumnKind.Flag), row => row.LaterUrl is null ? ReportCell.Empty : ReportCell.Of(text["Later"])),
        (new("page", words["PageLink"], ReportColumnKind.Link), row => ReportCell.Of(site.Absolute(row.Url))));

    private ReportCell Relation(Observation? row) => row?.Figure is { HasNumber: true } figure ? ReportCell.Of(NumberText.RelationWords(figure.Relation, Language)) : ReportCell.Empty;

    private static ReportCell Number(Observation? row) => row?.Figure is { HasNumber: true } figure ? ReportCell.Of(figure.Value) : ReportCell.Empty;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
