using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

public partial class ClaimsPage
{
    [Inject] public required ClaimList Claims { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ClaimsText> Text { get; init; }

    private ClaimsModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var (model, problem) = await Claims.Read(cancellation);
        (Model, Problem) = (model!, problem);
    }
}
