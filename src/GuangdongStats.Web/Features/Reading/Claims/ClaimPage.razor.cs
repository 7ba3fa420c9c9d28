using GuangdongStats.Core.Claims;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

public partial class ClaimPage
{
    [Inject] public required ClaimList Claims { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ClaimsText> Text { get; init; }

    /// <summary>A claim's <see cref="Claim.Anchor"/>.</summary>
    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private ClaimData? Data { get; set; }

    protected override async Task Load(CancellationToken cancellation) => Data = await Claims.Find(Code, cancellation);
}
