using System.Globalization;
using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What the page shows, for other programs, under the same query; one that cannot be read is answered as the page answers it.</summary>
public static class ExploreDownloads
{
    /// <summary>Figures that a workbook is written of while the reader waits, well under a second; larger ones are prepared.</summary>
    public const int MostAtOnce = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/explore/figures.csv", Csv).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/explore/figures.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/explore/prepared", Prepare);
        routes.MapGet("/downloads/explore/prepared/{id:guid}.xlsx", Prepared);
    }

    private static async Task<IResult> Csv(
        CatalogueReader catalogues, ReportAsOf reports, ReadingRequest reading, IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, _, _, problem) = await Read(catalogues, reports, reading, cancellation);
        return problem is not null ? Refuse(problem, text) : TypedResults.Stream(
            body => ReportCsv.Write(figures!, reading.Language, body, cancellation), "text/csv; charset=utf-8", FileName(figures!, "csv"));
    }

    private static async Task<IResult> Workbook(
        CatalogueReader catalogues, ReportAsOf reports, ExploreReport workbooks, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, query, catalogue, problem) = await Read(catalogues, reports, reading, cancellation);
        if (problem is not null)
        {
            return Refuse(problem, text);
        }

        if (figures!.Plan.Figures > MostAtOnce && reading.Preview is null)
        {
            return TypedResults.Redirect(urls.PrepareReport(query!));
        }

        var workbook = await workbooks.Build(query!, figures, catalogue!, cancellation);
        return TypedResults.Stream(body => workbook.WriteTo(body, null, cancellation), ReportWorkbook.ContentType, workbook.FileName);
    }

    /// <summary>Begins, or finds, a large workbook and leads to the page that tells how far it is.</summary>
    private static async Task<IResult> Prepare(
        CatalogueReader catalogues, ReportAsOf reports, ExploreReport workbooks, PreparedReports prepared, DataVersion version, ReleaseMoments moments, ReadingRequest reading, SiteUrls urls,
        IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, query, catalogue, problem) = await Read(catalogues, reports, reading, cancellation);
        if (problem is not null)
        {
            return Refuse(problem, text);
        }

        var known = await moments.Effective(reading.KnownAt, cancellation);
        var question = string.Create(CultureInfo.InvariantCulture, $"{query}@{version.Current}@{known.Ticks}");
        return await prepared.Get(question, Laid) is { } report
            ? TypedResults.Redirect(urls.PreparedReport(report.Id))
            : TypedResults.Text(text["PrepareBusy"] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);

        async Task<FileToWrite> Laid()
        {
            var workbook = await workbooks.Build(query!, figures!, catalogue!, cancellation);
            return new(workbook.FileName, figures!.Plan.Figures, workbook.WriteTo);
        }
    }

    private static IResult Prepared(Guid id, PreparedReports prepared, IStringLocalizer<ExploreText> text) =>
        prepared.Find(id) is { State: PreparedState.Ready } report
            ? TypedResults.Stream(report.Read(), ReportWorkbook.ContentType, report.FileName)
            : TypedResults.Text(text["PrepareGone"] + "\n", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status404NotFound);

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
