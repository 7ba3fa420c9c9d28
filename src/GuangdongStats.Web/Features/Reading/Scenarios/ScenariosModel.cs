using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <param name="Problem">What is wrong with the filters; null when nothing is.</param>
public sealed record ScenariosModel(
    Catalogue Catalogue, IReadOnlyList<ScenarioFilter> Filters, IReadOnlyList<(string Kind, IReadOnlyList<Scenario> Scenarios)> Groups, string? Problem);
