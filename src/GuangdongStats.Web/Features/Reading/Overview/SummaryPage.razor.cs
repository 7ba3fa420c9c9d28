using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>What the overview tells on one sheet of A4, to be laid on a desk.</summary>
public partial class SummaryPage
{
    [Inject] public required OverviewFigures Figures { get; init; }

    [Inject] public required FinishedCharts Charts { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<OverviewText> Text { get; init; }

    private OverviewModel Model { get; set; } = default!;

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    private string? UrlOf(Reference reference) => reference is FigureReference figure ? FigureUrl(figure.Key, figure.Period) : null;

    protected override async Task Load(CancellationToken cancellation) =>
        Model = new(await Figures.Read(Region.GuangdongCode, Span.YearToDate, Reading.KnownAt, cancellation), Charts, Reading, Urls, Text);
}
