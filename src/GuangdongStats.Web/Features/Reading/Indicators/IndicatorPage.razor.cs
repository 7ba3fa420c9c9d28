using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

public partial class IndicatorPage
{
    [Inject] public required CatalogueReader Catalogue { get; init; }

    [Inject] public required IndicatorFigures Figures { get; init; }

    [Inject] public required WithdrawnFigures Withdrawals { get; init; }

    [Inject] public required FinishedCharts Charts { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<IndicatorPageText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    private IReadOnlyList<WithdrawnFigure> withdrawn = [];

    private IndicatorModel Model { get; set; } = default!;

    private (int Status, string Title, string Message)? Problem { get; set; }

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogue.Read(Reading.KnownAt, cancellation);
        if (catalogue.Indicator(Code) is not { } indicator)
        {
            Problem = (StatusCodes.Status404NotFound, Text["UnknownIndicatorTitle"], Text["UnknownIndicator", Code]);
            return;
        }

        if (SeriesQuery.Read(indicator, catalogue, Reading, out var fault) is not { } query)
        {
            Problem = (fault!.Status, Text["BadQueryTitle"], SeriesQueryText.Of(fault, indicator, Text));
            return;
        }

        withdrawn = [.. (await Withdrawals.Read(indicator, query.Region, Reading.KnownAt, cancellation)).Where(figure => figure.Key.Period.Span == query.Span)];
        Model = new(await Figures.Read(query, catalogue, Reading.KnownAt, cancellation), catalogue, Charts, Reading, Urls, Text);
    }
}
