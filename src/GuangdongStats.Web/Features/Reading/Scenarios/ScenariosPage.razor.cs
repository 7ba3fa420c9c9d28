using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

public partial class ScenariosPage
{
    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ScenariosText> Text { get; init; }

    private Catalogue Catalogue { get; set; } = default!;

    private string? Problem { get; set; }

    private IReadOnlyList<ScenarioFilter> Filters { get; set; } = [];

    private IReadOnlyList<(string Kind, IReadOnlyList<Scenario> Scenarios)> Groups { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        var all = (await Registers.Read(Reading.KnownAt, cancellation)).Scenarios;
        Catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        var (kind, sector, city) = (Reading.One("kind"), Reading.One("sector"), Reading.One("city"));
        Filters =
        [
            new("kind", Text["Kind"], kind, [.. Scenario.Kinds.Select(value => (value, Words.KindOfScenario(value)))]),
            new("sector", Text["Sector"], sector,
                [.. all.SelectMany(scenario => scenario.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => (value, Words.Sector(value)))]),
            new("city", Text["City"], city,
                [.. all.Select(scenario => scenario.CityCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => (code, Catalogue.Region(code)?.Name.In(Reading.Language) ?? code))]),
        ];
        // On an earlier day a sector or place may not have occurred yet; that is no fault of the address.
        Problem = Filters.FirstOrDefault(filter => (Reading.AsOf is null || filter.Key == "kind") && filter.Chosen is { } chosen && filter.Choices.All(choice => choice.Value != chosen)) is { } bad
            ? Text["BadFilter", bad.Label, bad.Chosen!, string.Join(", ", bad.Choices.Select(choice => choice.Value))].Value
            : null;
        Groups =
        [
            .. from wanted in Scenario.Kinds
               where kind is null || wanted == kind
               let members = all.Where(scenario => scenario.Kind == wanted
                   && (sector is null || scenario.Sectors.Contains(sector, StringComparer.Ordinal))
                   && (city is null || scenario.CityCode == city)).ToList()
               where members.Count > 0
               select (wanted, (IReadOnlyList<Scenario>)members),
        ];
    }
}
