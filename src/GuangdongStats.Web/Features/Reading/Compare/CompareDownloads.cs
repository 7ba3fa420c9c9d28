using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>The regions compared, to take along: <c>/downloads/compare.xlsx</c> with the query of the page.</summary>
public static class CompareDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/compare.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());

    private static async Task<IResult> Workbook(
        CompareFigures figures, CompareReport reports, FilesInTurn files, IStringLocalizer<ComparePageText> text, CancellationToken cancellation)
    {
        var (data, problem) = await figures.Read(cancellation);
        return problem is { } refusal ? DownloadRefusal.Of(refusal.Status, refusal.Message)
            : await reports.Build(data!, cancellation) is { } built ? await files.Answer(built.Report, built.FileName, cancellation)
            : DownloadRefusal.Of(StatusCodes.Status404NotFound, text["NothingToCompare"]);
    }
}
