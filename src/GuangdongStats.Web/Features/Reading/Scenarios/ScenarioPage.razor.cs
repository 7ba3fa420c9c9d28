using GuangdongStats.Core.Matters;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

public partial class ScenarioPage
{
    [Inject] public required ScenarioList Scenarios { get; init; }

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ScenariosText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private ScenarioData? Found { get; set; }

    private IReadOnlyList<RegisterEdition> Editions { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        Found = await Scenarios.Find(Code, cancellation);
        if (Found is not null)
        {
            Editions = await Registers.History(new(MatterKind.Scenario, Code), Reading.KnownAt, cancellation);
        }
    }
}
