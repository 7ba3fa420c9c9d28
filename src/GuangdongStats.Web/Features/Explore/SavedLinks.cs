using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Ui;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The permanent links of saved queries: they lead to the query as it is meant at that time.</summary>
public static class SavedLinks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/explore/saved/{id:guid}", (Guid id, HttpContext context, SavedReportDesk desk, SiteUrls urls, CancellationToken cancellation) =>
            Open(id, context, desk, urls.ExploreThen, cancellation));
        routes.MapGet("/explore/saved/{id:guid}.xlsx", (Guid id, HttpContext context, SavedReportDesk desk, SiteUrls urls, CancellationToken cancellation) =>
            Open(id, context, desk, urls.ReportWorkbookThen, cancellation));
    }

    private static async Task<IResult> Open(Guid id, HttpContext context, SavedReportDesk desk, Func<ReportQuery, string> addressOf, CancellationToken cancellation) =>
        await desk.Find(id, context.Features.Get<SignedIn>()?.Person.Id, cancellation) is { } report
            ? TypedResults.Redirect(addressOf(report.Query))
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
}
