using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

public partial class ParkPage
{
    [Inject] public required ParkList Parks { get; init; }

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ParksText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private Park? Park { get; set; }

    private Catalogue Catalogue { get; set; } = default!;

    private IReadOnlyList<RegisterEdition> Editions { get; set; } = [];

    private IReadOnlyList<Park> Others { get; set; } = [];

    private IReadOnlyList<EntryStep> History { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        if (await Parks.Find(Code, cancellation) is { } found)
        {
            (Park, Catalogue, Others, History) = found;
            Editions = await Registers.History(new(MatterKind.Park, Code), Reading.KnownAt, cancellation);
        }
    }
}
