using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Growth;

public partial class GrowthPage
{
    [Inject] public required GrowthChecks Checks { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<GrowthText> Text { get; init; }

    /// <summary>Null: the address is not understood.</summary>
    private GrowthModel? Model { get; set; }

    private string Problem { get; set; } = "";

    protected override async Task Load(CancellationToken cancellation)
    {
        var (data, problem) = await Checks.Read(cancellation);
        (Model, Problem) = (data is null ? null : new(data, Reading.Language, Urls, Text), problem ?? "");
    }
}
