using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>The ledger to take along: <c>/downloads/claims.xlsx</c> with the filters of the page.</summary>
public static class ClaimDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/claims.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        ClaimList claims, ListReports reports, ReadingRequest reading, SiteAddress site, IStringLocalizer<ClaimsText> text, IStringLocalizer<ReportText> words, CancellationToken cancellation)
    {
        var (model, problem) = await claims.Read(cancellation);
        return model is null ? DownloadRefusal.Of(StatusCodes.Status400BadRequest, problem!)
            : await reports.Answer(SubjectOf(model, reading.Language, site.Absolute, text, words), cancellation);
    }

    private static ListSubject SubjectOf(ClaimsModel model, Language language, Func<string, string> addressOf, IStringLocalizer<ClaimsText> text, IStringLocalizer<ReportText> words)
    {
        var rows = model.Groups.SelectMany(group => group.Rows).ToList();
        var title = text["Title"];
        var facts = new List<ReportFact> { new(words["Entries"], rows.Count.ToString(CultureInfo.InvariantCulture)) };
        if (model.IsFiltered)
        {
            facts.Add(new(words["Filter"], string.Join(" · ", new[] { model.ByIndicator, model.ByVerdict, model.ByKind }.SelectMany(choices => choices.Skip(1)).Where(choice => choice.IsChosen).Select(choice => choice.Words).Distinct())));
        }

        var tables = new List<TableSheet>
        {
            ListTable.Of(
                title, title, text["SheetPurpose"], rows,
                (new("indicator", words["IndicatorCode"], ReportColumnKind.Key), row => ReportCell.Of(row.Entry.Indicator.Code)),
                (new("indicator_name", words["Indicator"], ReportColumnKind.Key), row => ReportCell.Of(row.Entry.Indicator.Name.In(language))),
                (new("region", words["RegionCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Region.Code)),
                (new("region_name", words["Region"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Region.Name.In(language))),
                (new("period", words["PeriodCode"], ReportColumnKind.Flag), row => ReportCell.Of(row.Entry.Claim.Period.Slug)),
                (new("period_name", words["Period"], ReportColumnKind.Flag), row => ReportCell.Of(PeriodText.Long(row.Entry.Claim.Period, language))),
                (new("kind", text["KindColumn"], ReportColumnKind.Flag), row => ReportCell.Of(ClaimKinds.Code(row.Entry.Claim.Kind))),
                (new("statement", text["Statement"], ReportColumnKind.Text), row => ReportCell.Of(row.Statement)),
                (new("number", text["Number"], ReportColumnKind.Number, Decimals: -1), row => ReportCell.Of(row.Entry.Claim.Number)),
                (new("relation", words["RelationOf", text["Number"]], ReportColumnKind.Flag), row => row.Entry.Claim.Number is null ? ReportCell.Empty : ReportCell.Of(NumberText.RelationWords(row.Entry.Claim.Relation, language))),
                (new("definition", text["Definition"], ReportColumnKind.Text), row => ReportCell.Of(row.Definition)),
                (new("verdict", text["Verdict"], ReportColumnKind.Flag), row => ReportCell.Of(ClaimText.VerdictWords(row.Verdict, language))),
                (new("reason", text["Why"], ReportColumnKind.Text), row => ReportCell.Of(row.Reason)),
                (new("evidence", text["Evidence"], ReportColumnKind.Text), row => ReportCell.Of(string.Join('\n', row.Evidence.Select(evidence => evidence.Words)))),
                (new("evidence_confidence", words["SourceConfidence"], ReportColumnKind.Flag), row => row.RestsOnLowConfidence ? ReportCell.Of(NumberText.ConfidenceWords(Confidence.Low, language)) : ReportCell.Empty),
                (new("since", text["Since"], ReportColumnKind.Flag), row => ReportCell.Of(Day(ReleaseTime.DayAt(row.Entry.Since)))),
                (new("missing", text["Missing"], ReportColumnKind.Text), row => ReportCell.Of(row.Missing)),
                (new("ending", text["Ending"], ReportColumnKind.Text), row => ReportCell.Of(row.Ending)),
                (new("next_test", text["NextTest"], ReportColumnKind.Text), row => ReportCell.Of(row.NextTest)),
                (new("source", words["SourceId"], ReportColumnKind.Flag), row => row.Source is { } source ? ReportCell.Of(source.Id) : ReportCell.Of(text["Found"])),
                (new("said", words["SourcePublished"], ReportColumnKind.Flag), row => row.Entry.Claim.Release.IsSubstituted ? ReportCell.Empty : ReportCell.Of(Day(row.Entry.Claim.Release.Day))),
                (new("page", words["PageLink"], ReportColumnKind.Link), row => ReportCell.Of(addressOf(row.Url)))),
        };
        if (model.Contradictions.Count > 0)
        {
            tables.Add(ListTable.Of(
                text["Contradictions"], title, text["ContradictionsNote"], model.Contradictions,
                (new("source", words["SourceId"], ReportColumnKind.Key), row => ReportCell.Of(row.Source.Id)),
                (new("contradiction", text["Contradictions"], ReportColumnKind.Text), row => ReportCell.Of(row.Words))));
        }

        return new(title, facts, tables, [.. rows.Select(row => row.Source).OfType<Source>(), .. model.Contradictions.Select(row => row.Source)]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
