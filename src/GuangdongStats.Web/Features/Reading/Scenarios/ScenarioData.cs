using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Ui.Registers;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <param name="Others">Of the same kind in the same place.</param>
/// <param name="History">What sources said of it, the earliest first, undated ones last.</param>
public sealed record ScenarioData(Scenario Scenario, Catalogue Catalogue, IReadOnlyList<Scenario> Others, IReadOnlyList<EntryStep> History);
