using GuangdongStats.Core.Claims;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

public partial class ClaimsPage
{
    [Inject] public required ClaimLedgerAsOf Ledger { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required ClaimRows Rows { get; init; }

    [Inject] public required ClaimWords Words { get; init; }

    [Inject] public required IStringLocalizer<ClaimsText> Text { get; init; }

    private ClaimsModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        var (indicator, asked, kindAsked) = (Reading.One("indicator"), Reading.One("verdict"), Reading.One("kind"));
        if (indicator is not null && catalogue.Indicator(indicator) is null)
        {
            Problem = Text["BadIndicator", indicator];
            return;
        }

        Verdict? verdict = Enum.GetValues<Verdict>().Where(known => Verdicts.CodeOf(known) == asked).Select(known => (Verdict?)known).FirstOrDefault();
        if (asked is not null && verdict is null)
        {
            Problem = Text["BadVerdict", asked, string.Join(", ", Enum.GetValues<Verdict>().Select(Verdicts.CodeOf))];
            return;
        }

        ClaimKind? kind = kindAsked is not null && ClaimKinds.ByCode.TryGetValue(kindAsked, out var found) ? found : null;
        if (kindAsked is not null && kind is null)
        {
            Problem = Text["BadKind", kindAsked, string.Join(", ", ClaimKinds.ByCode.Keys)];
            return;
        }

        Model = new(await Ledger.Read(Reading.KnownAt, cancellation), catalogue, indicator, verdict, kind, Rows, Words, Reading.Language, Urls, Text);
    }
}
