using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Figures;

public partial class FigurePage
{
    [Inject] public required CatalogueReader Catalogue { get; init; }

    [Inject] public required ExplanationAsOf Explanations { get; init; }

    [Inject] public required SeriesCache Series { get; init; }

    [Inject] public required CheckedClaimsAsOf Claims { get; init; }

    [Inject] public required WithdrawnFigures Withdrawals { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<FigurePageText> Text { get; init; }

    [Parameter] public required string Indicator { get; set; }

    [Parameter] public required string Region { get; set; }

    [Parameter] public required string Slug { get; set; }

    private IReadOnlyList<WithdrawnFigure> withdrawn = [];

    private FigureModel Model { get; set; } = default!;

    private (int Status, string Message)? Problem { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogue.Read(Reading.KnownAt, cancellation);
        if (catalogue.Indicator(Indicator) is not { } indicator)
        {
            Problem = (StatusCodes.Status404NotFound, Text["UnknownIndicator", Indicator]);
            return;
        }

        if (catalogue.Region(Region) is not { } region)
        {
            Problem = (StatusCodes.Status404NotFound, Text["UnknownRegion", Region]);
            return;
        }

        if (!Period.TryParse(Slug, out var period))
        {
            Problem = (StatusCodes.Status400BadRequest, Text["BadSlug", Slug]);
            return;
        }

        var facts = await Explanations.Read(indicator, region, period, Reading.KnownAt, cancellation);
        var claims = await Claims.Read(indicator, region, Reading.KnownAt, cancellation);
        var series = await Series.Get(indicator, region.Code, period.Span, Reading.KnownAt, cancellation);
        withdrawn = [.. (await Withdrawals.Read(indicator, region, Reading.KnownAt, cancellation)).Where(figure => figure.Key.Period == period)];
        Model = new(facts, series, catalogue, [.. claims.Claims.Where(claim => claim.Claim.Period == period)], Reading, Urls, Text);
    }
}
