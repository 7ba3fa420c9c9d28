using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
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

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ProgrammesText> Text { get; init; }

    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private Programme? Programme { get; set; }

    private IReadOnlyList<RegisterEdition> Editions { get; set; } = [];

    private IReadOnlyList<Programme> Parts { get; set; } = [];

    private IReadOnlyList<Programme> Predecessors { get; set; } = [];

    private Programme? Whole { get; set; }

    private Programme? Successor { get; set; }

    private Catalogue Catalogue { get; set; } = default!;

    private IReadOnlyList<ProgrammeItem> Tasks { get; set; } = [];

    private IReadOnlyList<MeasuredTarget> Targets { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        if (await Programmes.Find(Code, cancellation) is var (shown, targets))
        {
            Catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
            (Programme, Targets) = (shown, targets);
            var all = (await Registers.Read(Reading.KnownAt, cancellation)).Programmes;
            Whole = all.FirstOrDefault(programme => programme.Code == shown.Parent);
            Successor = all.FirstOrDefault(programme => programme.Code == shown.Successor);
            Parts = [.. all.Where(programme => programme.Parent == Code)];
            Predecessors = [.. all.Where(programme => programme.Successor == Code)];
            Editions = await Registers.History(new(MatterKind.Programme, Code), Reading.KnownAt, cancellation);
            Tasks = [.. shown.Items.Where(item => TargetAmount.Of(item) is null)];
        }
    }

    private RenderFragment SourceOf(ProgrammeItem item) => builder =>
    {
        if ((item.Source ?? Catalogue.Source(item.SourceId)) is { } source)
        {
            builder.OpenComponent<SourceLink>(0);
            builder.AddComponentParameter(1, nameof(SourceLink.Source), source);
            builder.CloseComponent();
        }
    };
}
