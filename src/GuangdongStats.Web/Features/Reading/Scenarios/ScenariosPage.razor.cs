using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Scenarios;

public partial class ScenariosPage
{
    [Inject] public required ScenarioList List { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ScenariosText> Text { get; init; }

    private Catalogue Catalogue { get; set; } = default!;

    private string? Problem { get; set; }

    private IReadOnlyList<ScenarioFilter> Filters { get; set; } = [];

    private IReadOnlyList<(string Kind, IReadOnlyList<Scenario> Scenarios)> Groups { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation) => (Catalogue, Filters, Groups, Problem) = await List.Read(cancellation);
}
