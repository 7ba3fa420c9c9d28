using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>The ledger to take along (<c>/downloads/claims.xlsx</c> with the filters of the page), and one claim with its verdicts over time by its code.</summary>
public sealed class ClaimDownloads(
    ClaimList claims, ListReports reports, ReadingRequest reading, SiteAddress site, IStringLocalizer<ClaimsText> text, IStringLocalizer<ReportText> words)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/claims.xlsx", (ClaimDownloads downloads, CancellationToken cancellation) => downloads.All(cancellation)).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/claims/{code}.xlsx", (string code, ClaimDownloads downloads, CancellationToken cancellation) => downloads.One(code, cancellation)).WithMetadata(new ReadingPageAttribute());
    }

    private Language Language => reading.Language;

    private async Task<IResult> All(CancellationToken cancellation)
    {
        var (model, problem) = await claims.Read(cancellation);
        return model is null ? DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!) : await reports.Answer(SubjectOf(model), cancellation);
    }

    private async Task<IResult> One(string code, CancellationToken cancellation) => await claims.Find(code, cancellation) is { } claim
        ? await reports.Answer(SubjectOf(claim), cancellation)
        : DownloadRefusal.Of(StatusCodes.Status404NotFound, text["Unknown", code]);

    private ListSubject SubjectOf(ClaimsModel model)
    {
        var rows = model.Groups.SelectMany(group => group.Rows).ToList();
        var title = text["Title"];
        var facts = new List<ReportFact> { new(words["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)) };
        if (model.IsFiltered)
        {
            facts.Add(new(words["Filter"], string.Join(" · ", new[] { model.ByIndicator, model.ByVerdict, model.ByKind }.SelectMany(choices => choices.Skip(1)).Where(choice => choice.IsChosen).Select(choice => choice.Words).Distinct())));
        }

        var tables = new List<TableSheet> { Table(title, title, text["SheetPurpose"], rows) };
        if (model.Contradictions.Count > 0)
        {
            tables.Add(ListTable.Of(
                text["Contradictions"], title, text["ContradictionsNote"], model.Contradictions,
                (new("source", words["SourceId"], ReportColumnKind.Key), row => ReportCell.Of(row.Source.Id)),
                (new("contradiction", text["Contradictions"], ReportColumnKind.Text), row => ReportCell.Of(row.Words))));
        }

        return new(title, facts, tables, [.. rows.Select(row => row.Source).OfType<Source>(), .. model.Contradictions.Select(row => row.Source)]);
    }

    private ListSubject SubjectOf(ClaimData claim)
    {
        var title = $"{claim.Row.Statement} · {claim.Row.Subject}";
        return new(
            title,
            [new(text["Verdict"], ClaimText.VerdictWords(claim.Row.Verdict, Language)), new(text["Why"], claim.Row.Reason)],
            [
                Table(text["Title"], title, text["SheetPurpose"], [claim.Row]),
                ListTable.Of(
                    text["History"], title, text["HistoryNote"], claim.History,
                    (new("from", text["From"], ReportColumnKind.Flag), step => ReportCell.Of(Day(step.From))),
                    (new("verdict", text["Verdict"], ReportColumnKind.Flag), step => ReportCell.Of(ClaimText.VerdictWords(step.Verdict, Language))),
                    (new("reason", text["Why"], ReportColumnKind.Text), step => ReportCell.Of(step.Reason)),
                    (new("published", text["ReleasedThen"], ReportColumnKind.Text), step => ReportCell.Of(string.Join('\n', PublishedWith(step)))),
                    (new("page", words["PageLink"], ReportColumnKind.Link), step => ReportCell.Of(site.Absolute(step.Url)))),
                Table(text["OthersSheet"], title, text["Others"], claim.Others),
            ],
            [.. claim.Others.Prepend(claim.Row).Select(row => row.Source).OfType<Source>(), .. claim.History.SelectMany(step => step.Sources)]);
    }

    private IEnumerable<string> PublishedWith(ClaimStep step) =>
        [.. step.Releases.Select(release => release.Words), .. step.Sources.Select(source => source.Id), .. step.IsAcceptance ? [text["Found"].Value] : Array.Empty<string>()];

    private TableSheet Table(string name, string title, string purpose, IReadOnlyList<ClaimRow> rows) => ListTable.Of(
        name, title, purpose, rows,
        (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), row => ReportCell.Of(row.Entry.Indicator.Code)),
        (new("indicator_name", words["Indicator"], ReportColumnKind.Key), row => ReportCell.Of(row.Entry.Indicator.Name.In(Language))),
        (new("region", words["RegionCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Region.Code)),
        (new("region_name", words["Region"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Region.Name.In(Language))),
        (new("period", words["PeriodCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Claim.Period.Slug)),
        (new("period_name", words["Period"], ReportColumnKind.Flag), row => ReportCell.Of(PeriodText.Long(row.Entry.Claim.Period, Language))),
        (new("kind", text["KindColumn"], ReportColumnKind.Flag), row => ReportCell.Of(ClaimKinds.Code(row.Entry.Claim.Kind))),
        (new("statement", text["Statement"], ReportColumnKind.Text), row => ReportCell.Of(row.Statement)),
        (new("number", text["Number"], ReportColumnKind.Number, Decimals: -1), row => ReportCell.Of(row.Entry.Claim.Number)),
        (new("relation", words["RelationOf", text["Number"]], ReportColumnKind.Flag), row => row.Entry.Claim.Number is null ? ReportCell.Empty : ReportCell.Of(NumberText.RelationWords(row.Entry.Claim.Relation, Language))),
        (new("definition", text["Definition"], ReportColumnKind.Text), row => ReportCell.Of(row.Definition)),
        (new("verdict", text["Verdict"], ReportColumnKind.Flag), row => ReportCell.Of(ClaimText.VerdictWords(row.Verdict, Language))),
        (new("reason", text["Why"], ReportColumnKind.Text), row => ReportCell.Of(row.Reason)),
        (new("evidence", text["Evidence"], ReportColumnKind.Text), row => ReportCell.Of(string.Join('\n', row.Evidence.Select(evidence => evidence.Words)))),
        (new("evidence_confidence", words["SourceConfidence"], ReportColumnKind.Flag), row => row.RestsOnLowConfidence ? ReportCell.Of(NumberText.ConfidenceWords(Confidence.Low, Language)) : ReportCell.Empty),
        (new("since", text["Since"], ReportColumnKind.Flag), row => ReportCell.Of(Day(ReleaseTime.DayAt(row.Entry.Since)))),
        (new("missing", text["Missing"], ReportColumnKind.Text), row => ReportCell.Of(row.Missing)),
        (new("ending", text["Ending"], ReportColumnKind.Text), row => ReportCell.Of(row.Ending)),
        (new("next_test", text["NextTest"], ReportColumnKind.Text), row => ReportCell.Of(row.NextTest)),
        (new("source", words["SourceId"], ReportColumnKind.Flag), row => row.Source is { } source ? ReportCell.Of(source.Id) : ReportCell.Of(text["Found"])),
        (new("said", words["SourcePublished"], ReportColumnKind.Flag), row => row.Entry.Claim.Release.IsSubstituted ? ReportCell.Empty : ReportCell.Of(Day(row.Entry.Claim.Release.Day))),
        (new("page", words["PageLink"], ReportColumnKind.Link), row => ReportCell.Of(site.Absolute(row.Url))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
