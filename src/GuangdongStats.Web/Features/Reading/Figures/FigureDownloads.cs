using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>"Explain this number" to take along: <c>/downloads/figures/industrial-robots/440000/ytd-2025-05.xlsx</c>.</summary>
public static class FigureDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/figures/{indicator}/{region}/{slug}.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        string indicator, string region, string slug, FigureFacts facts, FigureReport reports, FilesInTurn files, CancellationToken cancellation)
    {
        var (data, problem) = await facts.Read(indicator, region, slug, cancellation);
        if (problem is { } refusal)
        {
            return DownloadRefusal.Of(refusal.Status, refusal.Message);
        }

        var (report, name) = await reports.Build(data!, cancellation);
        return await files.Answer(report, name, cancellation);
    }
}
