using GuangdongStats.Core.Catalogue;
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
    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ParksText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private Park? Park { get; set; }

    private Catalogue Catalogue { get; set; } = default!;

    private IReadOnlyList<Park> Others { get; set; } = [];

    private IReadOnlyList<(string Date, string What, Source Source)> History { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        var parks = (await Registers.Read(Reading.KnownAt, cancellation)).Parks;
        Catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        Park = parks.FirstOrDefault(park => park.Code == Code);
        if (Park is not { } shown)
        {
            return;
        }

        Others = [.. parks.Where(park => park.CityCode == shown.CityCode && park != shown)];
        var steps = new List<(string Date, string What, Source Source)> { (shown.Source.Published, Text["EventNamed"], shown.Source) };
        if (shown.DesignatedOn.Length > 0)
        {
            steps.Add((shown.DesignatedOn, Text["EventDesignated"], shown.Source));
        }

        steps.AddRange(NoteParts.SourcesOf(shown.Note, Catalogue)
            .Where(source => source != shown.Source && RegistersAsOf.KnownFrom(source) <= Reading.KnownAt)
            .Select(source => (source.Published, Text["EventAlso"].Value, source)));
        History = [.. steps.OrderBy(step => step.Date.Length == 0).ThenBy(step => step.Date, StringComparer.Ordinal).ThenBy(step => step.What != Text["EventDesignated"])];
    }
}
