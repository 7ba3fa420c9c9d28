using System.Text;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

public static class IndicatorDownloads
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/downloads/{code}.csv", Csv).WithMetadata(new ReadingPageAttribute());

    /// <summary>The figures of an indicator's page under the same query; a query that cannot be read is answered as the page answers it.</summary>
    private static async Task<Results<FileContentHttpResult, ContentHttpResult>> Csv(
        string code, CatalogueReader catalogues, IndicatorFigures figures, ReadingRequest reading, IStringLocalizer<IndicatorPageText> text, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (catalogue.Indicator(code) is not { } indicator)
        {
            return Refuse(StatusCodes.Status404NotFound, text["UnknownIndicator", code]);
        }

        if (SeriesQuery.Read(indicator, catalogue, reading, out var fault) is not { } query)
        {
            return Refuse(fault!.Status, SeriesQueryText.Of(fault, indicator, text));
        }

        var data = await figures.Read(query, catalogue, reading.KnownAt, cancellation);
        var csv = IndicatorCsv.Write(indicator, query.Region, IndicatorFigures.PointsOf(data), reading.Language);
        return TypedResults.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", $"{code}-{query.Region.Code}-{Core.Periods.Spans.Code(query.Span)}.csv");
    }

    private static ContentHttpResult Refuse(int status, string message) => TypedResults.Text(message + "\n", "text/plain; charset=utf-8", Encoding.UTF8, status);
}
