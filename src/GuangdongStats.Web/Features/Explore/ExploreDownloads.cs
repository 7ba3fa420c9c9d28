using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What the page shows, for other programs, under the same query; one that cannot be read is answered as the page answers it.</summary>
public static class ExploreDownloads
{
    /// <summary>Figures that a file is written of while the reader waits, well under a second; larger ones are prepared.</summary>
    public const int MostAtOnce = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/explore/figures.csv", Csv).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/explore/figures.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/prepared/{id:guid}", async (Guid id, HttpContext http, CurrentPerson current, PreparedFiles prepared, FilesInTurn files, CancellationToken cancellation) =>
            files.Send(prepared.Find(id, (await current.Of(http.User, cancellation))?.Actor.AccountId)));
    }

    private static async Task<IResult> Csv(
        CatalogueReader catalogues, ReportAsOf reports, FilesInTurn files, ReadingRequest reading, IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, _, _, problem) = await Read(catalogues, reports, reading, cancellation);
        return problem is not null ? Refuse(problem, text)
            : await files.Answer(
                new(FileName(figures!, "csv"), "text/csv; charset=utf-8", figures!.Plan.Figures, (body, written, stop) => ReportCsv.Write(figures, reading.Language, body, written, stop)),
                figures.Plan.Figures > MostAtOnce,
                cancellation);
    }

    private static async Task<IResult> Workbook(
        CatalogueReader catalogues, ReportAsOf reports, ExploreReport workbooks, FilesInTurn files, ReadingRequest reading, IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, query, catalogue, problem) = await Read(catalogues, reports, reading, cancellation);
        if (problem is not null)
        {
            return Refuse(problem, text);
        }

        var workbook = await workbooks.Build(query!, figures!, catalogue!, cancellation);
        return await files.Answer(
            new(workbook.FileName, ReportWorkbook.ContentType, figures!.Plan.Figures, workbook.WriteTo), figures.Plan.Figures > MostAtOnce, cancellation);
    }

    private static async Task<(ReportFigures? Figures, ReportQuery? Query, Catalogue? Catalogue, ReportProblem? Problem)> Read(
        CatalogueReader catalogues, ReportAsOf reports, ReadingRequest reading, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (ReportRequest.Read(reading, out var problem) is not { } query)
        {
            return (null, null, null, problem);
        }

        if (query.FaultIn(catalogue) is { } fault)
        {
            return (null, null, null, fault);
        }

        var figures = await reports.Read(query, catalogue, reading.KnownAt, cancellation);
        return (figures, query, catalogue, figures.Plan.Fault);
    }

    /// <summary>Of letters that every system keeps: what it holds stands inside.</summary>
    private static string FileName(ReportFigures figures, string extension) =>
        $"guangdongstats-{(figures.Plan.Query.Indicators is [var only] ? only : "report")}-{figures.Plan.Query.Range.From!.Value.IsoMonth}-{figures.Plan.Query.Range.To!.Value.IsoMonth}.{extension}";

    private static ContentHttpResult Refuse(ReportProblem problem, IStringLocalizer<ExploreText> text) =>
        DownloadRefusal.Of(ReportProblems.StatusOf(problem), ReportProblems.TextOf(problem, text));
}
