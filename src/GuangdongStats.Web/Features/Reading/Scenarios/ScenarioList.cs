using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <summary>Reads which scenarios the address asks for.</summary>
public sealed class ScenarioList(RegistersAsOf registers, CatalogueReader catalogues, RegisterWords words, EntrySteps steps, ReadingRequest reading, IStringLocalizer<ScenariosText> text)
{
    public async Task<ScenariosModel> Read(CancellationToken cancellation)
    {
        var all = (await registers.Read(reading.KnownAt, cancellation)).Scenarios;
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var (kind, sector, city) = (reading.One("kind"), reading.One("sector"), reading.One("city"));
        IReadOnlyList<ScenarioFilter> filters =
        [
            new("kind", text["Kind"], kind, [.. Scenario.Kinds.Select(value => (value, words.KindOfScenario(value)))]),
            new("sector", text["Sector"], sector,
                [.. all.SelectMany(scenario => scenario.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => (value, words.Sector(value)))]),
            new("city", text["City"], city,
                [.. all.Select(scenario => scenario.CityCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => (code, catalogue.Region(code)?.Name.In(reading.Language) ?? code))]),
        ];
        // On an earlier day a sector or place may not have occurred yet; that is no fault of the address.
        var problem = filters.FirstOrDefault(filter => (reading.AsOf is null || filter.Key == "kind") && filter.Chosen is { } chosen && filter.Choices.All(choice => choice.Value != chosen)) is { } bad
            ? text["BadFilter", bad.Label, bad.Chosen!, string.Join(", ", bad.Choices.Select(choice => choice.Value))].Value
            : null;
        return new(
            catalogue,
            filters,
            [
                .. from wanted in Scenario.Kinds
                   where kind is null || wanted == kind
                   let members = all.Where(scenario => scenario.Kind == wanted
                       && (sector is null || scenario.Sectors.Contains(sector, StringComparer.Ordinal))
                       && (city is null || scenario.CityCode == city)).ToList()
                   where members.Count > 0
                   select (wanted, (IReadOnlyList<Scenario>)members),
            ],
            problem);
    }

    /// <returns>One of them; null when none is known by this code.</returns>
    public async Task<ScenarioData?> Find(string code, CancellationToken cancellation)
    {
        var all = (await registers.Read(reading.KnownAt, cancellation)).Scenarios;
        if (all.FirstOrDefault(scenario => scenario.Code == code) is not { } shown)
        {
            return null;
        }

        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        return new(
            shown,
            catalogue,
            [.. all.Where(scenario => scenario != shown && scenario.Kind == shown.Kind && scenario.CityCode == shown.CityCode)],
            steps.Of(shown.Source, text["EventAnnounced"], shown.AnnouncedOn, shown.Note, catalogue));
    }
}
