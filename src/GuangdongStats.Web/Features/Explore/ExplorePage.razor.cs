using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

public partial class ExplorePage
{
    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReportAsOf Reports { get; init; }

    [Inject] public required WithdrawnFigures Withdrawals { get; init; }

    [Inject] public required FinishedCharts Charts { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ExploreText> Text { get; init; }

    private readonly List<WithdrawnFigure> withdrawn = [];

    private ExploreForm Form { get; set; } = default!;

    /// <summary>Null until something can be answered.</summary>
    private ExploreModel? Model { get; set; }

    private ReportProblem? Problem { get; set; }

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        var query = ReportRequest.Read(Reading, out var problem);
        Form = new(query, catalogue, Reading, Urls, Text);
        Problem = problem?.Fault == ReportFault.NoIndicator ? null : problem ?? query?.FaultIn(catalogue);
        if (query is null || Problem is not null)
        {
            return;
        }

        var figures = await Reports.Read(query, catalogue, Reading.KnownAt, cancellation);
        foreach (var (indicator, region) in figures.Plan.Series.Select(series => (series.Indicator, series.Region)).Distinct())
        {
            withdrawn.AddRange((await Withdrawals.Read(indicator, region, Reading.KnownAt, cancellation)).Where(figure => figures.Plan.Covers(figure.Key)));
        }

        Model = new(query, figures, catalogue, Charts, Reading, Urls, Text);
    }
}
