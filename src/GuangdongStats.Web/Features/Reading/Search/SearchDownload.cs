using System.Globalization;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Search;

/// <summary>What a search found to take along: <c>/downloads/search.xlsx?q=robot</c>.</summary>
public static class SearchDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/search.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        SiteSearch finder, ListReports reports, ReadingRequest reading, SiteAddress site, IStringLocalizer<SearchText> text, IStringLocalizer<ReportText> words, CancellationToken cancellation)
    {
        if (SiteSearch.QuestionOf(reading) is not { } question)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, text["NoQuestion"]);
        }

        if (question.Length > SiteSearch.LongestQuestion)
        {
            return DownloadRefusal.Of(StatusCodes.Status400BadRequest, text["TooLong", SiteSearch.LongestQuestion]);
        }

        var groups = await finder.Find(question, cancellation);
        var hits = groups.SelectMany(group => group.Hits.Select(hit => (Group: group.Name, Hit: hit))).ToList();
        var title = text["TitleFor", question];
        var table = ListTable.Of(
            text["FoundSheet"], title, text["FoundPurpose"], hits,
            (new("kind", text["Kind"], ReportColumnKind.Key), row => ReportCell.Of(text[row.Group])),
            (new("title", text["HitTitle"], ReportColumnKind.Text), row => ReportCell.Of(row.Hit.Title)),
            (new("facts", text["HitFacts"], ReportColumnKind.Text), row => ReportCell.Of(string.Join('\n', row.Hit.Facts.Select(fact => fact.Name.Length > 0 ? text["HitFact", fact.Name, fact.Value] : fact.Value)))),
            (new("pages", text["HitPages"], ReportColumnKind.Text), row => ReportCell.Of(string.Join('\n', row.Hit.Links.Select(link => link.Text)))),
            (new("source", words["SourceId"], ReportColumnKind.Flag), row => ReportCell.Of(row.Hit.Source?.Id)),
            (new("page", words["PageLink"], ReportColumnKind.Link), row => row.Hit.Url is { } url ? ReportCell.Of(site.Absolute(url)) : ReportCell.Empty));
        var facts = new List<ReportFact> { new(words["Entries"], hits.Count.ToString(CultureInfo.InvariantCulture)) };
        facts.AddRange(groups.Where(group => group.More > 0).Select(group => new ReportFact(text[group.Name], text["More", group.More])));
        return await reports.Answer(new(title, facts, [table], hits.Select(row => row.Hit.Source).OfType<Core.Catalogue.Source>()), cancellation);
    }
}
