using GuangdongStats.Core.Charts;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

public partial class ParksPage
{
    [Inject] public required ParkList Parks { get; init; }

    [Inject] public required MapsAsOf Maps { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ParksText> Text { get; init; }

    private ParksModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    /// <summary>Null: tiles are shown.</summary>
    private PublishedMap? Approved { get; set; }

    private string TileUrl(CityTile tile) => Urls.ParksOf(city: tile.Code);

    private string TileLabel(CityTile tile) => Text[tile.Count == 0 ? "TileNone" : "Tile", tile.Name, tile.Count];

    protected override async Task Load(CancellationToken cancellation)
    {
        var (model, problem) = await Parks.Read(cancellation);
        (Model, Problem) = (model!, problem);
        Approved = await Maps.Read(Reading.KnownAt, cancellation);
    }
}
