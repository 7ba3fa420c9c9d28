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
    [Inject] public required ProgrammeList Programmes { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

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
        if (await Programmes.Find(Code, cancellation) is var (shown, targets))
        {
            Catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
            (Programme, Targets) = (shown, targets);
            Tasks = [.. shown.Items.Where(item => TargetAmount.Of(item) is null)];
        }
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
