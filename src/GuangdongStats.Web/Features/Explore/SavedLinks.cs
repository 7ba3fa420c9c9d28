using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Ui;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The permanent links of saved queries: they lead to the query as it is meant at that time.</summary>
public static class SavedLinks
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/explore/saved/{id:guid}", Open);

    private static async Task<IResult> Open(Guid id, HttpContext context, SavedReportDesk desk, SiteUrls urls, CancellationToken cancellation) =>
        await desk.Find(id, context.Features.Get<SignedIn>()?.Person.Id, cancellation) is { } report
            ? TypedResults.Redirect(urls.ExploreThen(report.Query))
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
}
