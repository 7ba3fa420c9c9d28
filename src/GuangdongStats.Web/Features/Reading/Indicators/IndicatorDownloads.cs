using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using GuangdongStats.Web.Serving;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

public static class IndicatorDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/{code}.csv", Csv).WithMetadata(new ReadingPageAttribute());
        routes.MapGet("/downloads/{code}.xlsx", Workbook).WithMetadata(new ReadingPageAttribute());
    }

    private static Task<IResult> Csv(
        string code, CatalogueReader catalogues, IndicatorFigures figures, ReadingRequest reading, IStringLocalizer<IndicatorPageText> text, CancellationToken cancellation) =>
        Answer(code, catalogues, figures, reading, text, cancellation, (data, _) =>
        {
            var query = data.Query;
            var csv = IndicatorCsv.Write(query.Indicator, query.Region, IndicatorFigures.PointsOf(data), reading.Language);
            return Task.FromResult<IResult>(TypedResults.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", $"{code}-{query.Region.Code}-{Spans.Code(query.Span)}.csv"));
        });

    private static Task<IResult> Workbook(
        string code, CatalogueReader catalogues, IndicatorFigures figures, ReadingRequest reading, IStringLocalizer<IndicatorPageText> text,
        IndicatorReport reports, FilesInTurn files, CancellationToken cancellation) =>
        Answer(code, catalogues, figures, reading, text, cancellation, async (data, catalogue) =>
        {
            var (report, name) = await reports.Build(data, catalogue, cancellation);
            return await files.Answer(report, name, cancellation);
        });

    /// <summary>The figures of an indicator's page under the same query; a query that cannot be read is answered as the page answers it.</summary>
    private static async Task<IResult> Answer(
        string code, CatalogueReader catalogues, IndicatorFigures figures, ReadingRequest reading, IStringLocalizer<IndicatorPageText> text, CancellationToken cancellation,
        Func<IndicatorData, Catalogue, Task<IResult>> write)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (catalogue.Indicator(code) is not { } indicator)
        {
            return DownloadRefusal.Of(StatusCodes.Status404NotFound, text["UnknownIndicator", code]);
        }

        if (SeriesQuery.Read(indicator, catalogue, reading, out var fault) is not { } query)
        {
            return DownloadRefusal.Of(fault!.Status, SeriesQueryText.Of(fault, indicator, text));
        }

        return await write(await figures.Read(query, catalogue, reading.KnownAt, cancellation), catalogue);
    }
}
