using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>Reads what an address of a figure names.</summary>
public sealed class FigureFacts(
    CatalogueReader catalogues, ExplanationAsOf explanations, SeriesCache cache, CheckedClaimsAsOf checkedClaims, WithdrawnFigures withdrawals, ReadingRequest reading,
    IStringLocalizer<FigurePageText> text)
{
    /// <returns>The data, or the status and the words of a refusal.</returns>
    public async Task<(FigureData? Data, (int Status, string Message)? Problem)> Read(string indicatorCode, string regionCode, string slug, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        if (catalogue.Indicator(indicatorCode) is not { } indicator)
        {
            return (null, (StatusCodes.Status404NotFound, text["UnknownIndicator", indicatorCode]));
        }

        if (catalogue.Region(regionCode) is not { } region)
        {
            return (null, (StatusCodes.Status404NotFound, text["UnknownRegion", regionCode]));
        }

        if (!Period.TryParse(slug, out var period))
        {
            return (null, (StatusCodes.Status400BadRequest, text["BadSlug", slug]));
        }

        var claims = await checkedClaims.Read(indicator, region, reading.KnownAt, cancellation);
        return (
            new(
                await explanations.Read(indicator, region, period, reading.KnownAt, cancellation),
                await cache.Get(indicator, region.Code, period.Span, reading.KnownAt, cancellation),
                catalogue,
                [.. claims.Claims.Where(claim => claim.Claim.Period == period)],
                [.. (await withdrawals.Read(indicator, region, reading.KnownAt, cancellation)).Where(figure => figure.Key.Period == period)]),
            null);
    }
}
