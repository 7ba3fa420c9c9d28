using System.Text;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>What the page shows, for other programs, under the same query; one that cannot be read is answered as the page answers it.</summary>
public static class ExploreDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/downloads/explore/figures.csv", Csv).WithMetadata(new ReadingPageAttribute());

    private static async Task<Results<PushStreamHttpResult, ContentHttpResult>> Csv(
        CatalogueReader catalogues, ReportAsOf reports, ReadingRequest reading, IStringLocalizer<ExploreText> text, CancellationToken cancellation)
    {
        var (figures, problem) = await Read(catalogues, reports, reading, cancellation);
        return problem is not null ? Refuse(problem, text) : TypedResults.Stream(
            body => ReportCsv.Write(figures!, reading.Language, body, cancellation), "text/csv; charset=utf-8", FileName(figures!, "csv"));
    }

    private static async Task<(ReportFigures? Figures, ReportProblem? Problem)> Read(
        CatalogueReader catalogues, ReportAsOf reports, ReadingRequest reading, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (ReportRequest.Read(reading, out var problem) is not { } query)
        {
            return (null, problem);
        }

        if (query.FaultIn(catalogue) is { } fault)
        {
            return (null, fault);
        }

        var figures = await reports.Read(query, catalogue, reading.KnownAt, cancellation);
        return figures.Plan.Fault is { } tooMany ? (null, tooMany) : (figures, null);
    }

    /// <summary>Of letters that every system keeps: what it holds stands inside.</summary>
    private static string FileName(ReportFigures figures, string extension) =>
        $"guangdongstats-{(figures.Plan.Query.Indicators is [var only] ? only : "report")}-{figures.Plan.Query.Range.From!.Value.IsoMonth}-{figures.Plan.Query.Range.To!.Value.IsoMonth}.{extension}";

    private static ContentHttpResult Refuse(ReportProblem problem, IStringLocalizer<ExploreText> text) =>
        TypedResults.Text(ReportProblems.TextOf(problem, text) + "\n", "text/plain; charset=utf-8", Encoding.UTF8, ReportProblems.StatusOf(problem));
}
