using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Programmes;

public partial class ProgrammePage
{
    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required TargetsAsOf Measured { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ProgrammesText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private Programme? Programme { get; set; }

    private Catalogue Catalogue { get; set; } = default!;

    private IReadOnlyList<ProgrammeItem> Tasks { get; set; } = [];

    private IReadOnlyList<MeasuredTarget> Targets { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        Programme = (await Registers.Read(Reading.KnownAt, cancellation)).Programmes.FirstOrDefault(programme => programme.Code == Code);
        if (Programme is not { } shown)
        {
            return;
        }

        Catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        Tasks = [.. shown.Items.Where(item => TargetAmount.Of(item) is null)];
        Targets = await Measured.Read([shown], Reading.KnownAt, cancellation);
    }

    private RenderFragment SourceOf(ProgrammeItem item) => builder =>
    {
        if (Catalogue.Source(item.SourceId) is { } source)
        {
            builder.OpenComponent<SourceLink>(0);
            builder.AddComponentParameter(1, nameof(SourceLink.Source), source);
            builder.CloseComponent();
        }
    };
}
