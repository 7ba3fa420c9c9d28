using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Figures;

public partial class FigurePage
{
    [Inject] public required FigureFacts Facts { get; init; }

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
        (var data, Problem) = await Facts.Read(Indicator, Region, Slug, cancellation);
        if (data is not null)
        {
            withdrawn = data.Withdrawn;
            Model = new(data, Reading, Urls, Text);
        }
    }
}
