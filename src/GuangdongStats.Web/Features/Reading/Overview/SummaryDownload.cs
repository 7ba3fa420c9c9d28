using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>The one-page summary to take along: <c>/downloads/summary.xlsx</c>.</summary>
public static class SummaryDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/summary.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(SummaryReport reports, FilesInTurn files, CancellationToken cancellation)
    {
        var (report, name) = await reports.Build(cancellation);
        return await files.Answer(report, name, cancellation);
    }
}
