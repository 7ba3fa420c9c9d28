using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Compare;

public partial class ComparePage
{
    [Inject] public required CompareFigures Figures { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ComparePageText> Text { get; init; }

    private CompareModel Model { get; set; } = default!;

    private (int Status, string Message)? Problem { get; set; }

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    protected override async Task Load(CancellationToken cancellation)
    {
        (var data, Problem) = await Figures.Read(cancellation);
        if (data is not null)
        {
            Model = new(data, Reading, Urls, Text);
        }
    }
}
