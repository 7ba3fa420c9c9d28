using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Parks;

public partial class ParksPage
{
    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required SeriesCache Series { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ParksText> Text { get; init; }

    private ParksModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    private string TileUrl(CityTile tile) => Urls.ParksOf(city: tile.Code);

    private string TileLabel(CityTile tile) => Text[tile.Count == 0 ? "TileNone" : "Tile", tile.Name, tile.Count];

    protected override async Task Load(CancellationToken cancellation)
    {
        var known = await Registers.Read(Reading.KnownAt, cancellation);
        var catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        var (level, city) = (Reading.One("level"), Reading.One("city"));
        if (level is not null && !Park.Levels.Contains(level, StringComparer.Ordinal))
        {
            Problem = Text["BadLevel", level, string.Join(", ", Park.Levels)];
            return;
        }

        if (city is not null && catalogue.Region(city) is null)
        {
            Problem = Text["BadCity", city];
            return;
        }

        var counted = catalogue.Indicator(ParksModel.CountIndicator) is { } indicator
            ? await Series.Get(indicator, Region.GuangdongCode, Span.Point, Reading.KnownAt, cancellation)
            : null;
        Model = new(known.Parks, catalogue, counted, level, city, Reading.Language, Urls, Text);
    }
}
