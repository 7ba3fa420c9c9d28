using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Revisions;

/// <summary>A revision triangle to take along, whole, and every edition of each figure in a list: <c>/downloads/explore/revisions.xlsx</c>.</summary>
public sealed class RevisionsDownload(
    RevisionFigures figures, ListReports reports, ReadingRequest reading, IStringLocalizer<RevisionsText> text, IStringLocalizer<ReportText> words)
{
    /// <summary>A sheet wider than this is not read; the list beside it holds all.</summary>
    private const int MostDays = 400;

    private Language Language => reading.Language;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/downloads/explore/revisions.xlsx", (RevisionsDownload download, CancellationToken cancellation) => download.Workbook(cancellation)).WithMetadata(new ReadingPageAttribute());

    private async Task<IResult> Workbook(CancellationToken cancellation)
    {
        var (data, problem) = await figures.Read(cancellation);
        if (data is null)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!);
        }

        var triangle = data.Triangle;
        var title = text["TitleOf", RevisionWords.Subject(data, Language, text)];
        var facts = new List<ReportFact>
        {
            new(words["Indicator"], $"{data.Indicator.Name.In(Language)} ({data.Indicator.Code})"),
            new(words["Region"], $"{data.Region.Name.In(Language)} ({data.Region.Code})"),
            new(words["NoteMeasure"], FigureText.MeasureWords(triangle.Measure, Language)),
            new(words["Unit"], UnitOf(data)),
            new(words["Entries"], text["Table", triangle.Rows.Count, triangle.Days.Count]),
        };
        return await reports.Answer(
            new(title, facts, [Triangle(title, triangle), Editions(title, data)], triangle.Rows.SelectMany(row => row.Shown).OfType<Observation>().Select(row => row.Source).Distinct()),
            cancellation);
    }

    private TableSheet Triangle(string title, RevisionTriangle triangle)
    {
        var columns = new List<(ReportColumn, Func<RevisionRow, ReportCell>)>
        {
            (new("period", words["PeriodCode"], ReportColumnKind.Period), row => ReportCell.Of(row.Period.Slug)),
            (new("period_name", words["Period"], ReportColumnKind.Period), row => ReportCell.Of(PeriodText.Long(row.Period, Language))),
            (new("revisions", text["Revisions"], ReportColumnKind.Number), row => ReportCell.Of(row.Revisions, 0)),
        };
        for (var day = Math.Max(0, triangle.Days.Count - MostDays); day < triangle.Days.Count; day++)
        {
            var (at, name) = (day, Iso(triangle.Days[day]));
            columns.Add((new(name, name, ReportColumnKind.Number), row => Number(row.Shown[at])));
            if (triangle.Rows.Any(row => row.Shown[at] is { Figure: { HasNumber: true, IsExact: false } }))
            {
                columns.Add((new(name + "_relation", words["RelationOf", name], ReportColumnKind.Flag), row => Relation(row.Shown[at])));
            }
        }

        return ListTable.Of(text["TriangleSheet"], title, text["TrianglePurpose"], triangle.Rows, columns);
    }

    private TableSheet Editions(string title, RevisionData data)
    {
        var triangle = data.Triangle;
        var editions =
            from row in triangle.Rows
            from day in Enumerable.Range(0, triangle.Days.Count)
            where row.IsFirst(day) || row.IsRevised(day)
            select (row.Period, Day: triangle.Days[day], Before: row.IsFirst(day) ? null : row.Shown[day - 1], Now: row.Shown[day]!);
        return ListTable.Of(
            text["EditionsSheet"], title, text["EditionsPurpose"], editions,
            (new("period", words["PeriodCode"], ReportColumnKind.Period), edition => ReportCell.Of(edition.Period.Slug)),
            (new("day", text["Day"], ReportColumnKind.Flag), edition => ReportCell.Of(Iso(edition.Day))),
            (new("before", text["Before"], ReportColumnKind.Number), edition => Number(edition.Before)),
            (new("now", text["Now"], ReportColumnKind.Number), edition => Number(edition.Now)),
            (new("relation", words["RelationOf", text["Now"]], ReportColumnKind.Flag), edition => Relation(edition.Now)),
            (new("unit", words["Unit"], ReportColumnKind.Flag), _ => ReportCell.Of(UnitOf(data))),
            (new("absence", words["AbsenceOf", text["Now"]], ReportColumnKind.Flag), edition => edition.Now.Figure.Absence is { } absence ? ReportCell.Of(NumberText.AbsenceWords(absence, Language)) : ReportCell.Empty),
            (new("status", words["StatusOf", text["Now"]], ReportColumnKind.Flag), edition => ReportCell.Of(NumberText.StatusWords(edition.Now.Status, Language))),
            (new("reason", text["Reason"], ReportColumnKind.Text), edition => edition.Now.Revision is { } revision ? ReportCell.Of(words["RevisionNote", RevisionText.ReasonWords(revision.Reason, Language), revision.Notice.In(Language)]) : ReportCell.Empty),
            (new("source", words["SourceId"], ReportColumnKind.Flag), edition => ReportCell.Of(edition.Now.Source.Id)));
    }

    private string UnitOf(RevisionData data) => data.Triangle.Measure == Measure.Level ? data.Indicator.Unit.Name.In(Language) : Unit.Percent.Name.In(Language);

    private static ReportCell Number(Observation? shown) => shown?.Figure is { HasNumber: true } figure ? ReportCell.Of(figure.Value, Rounding.DecimalsOf(figure.Precision ?? figure.Value)) : ReportCell.Empty;

    private ReportCell Relation(Observation? shown) => shown?.Figure is { HasNumber: true } figure ? ReportCell.Of(NumberText.RelationWords(figure.Relation, Language)) : ReportCell.Empty;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
