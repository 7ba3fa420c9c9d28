using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Registers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Programmes;

public partial class ProgrammesPage
{
    [Inject] public required ProgrammeList Programmes { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ProgrammesText> Text { get; init; }

    private Catalogue Catalogue { get; set; } = default!;

    /// <summary>Those that are linked to an indicator.</summary>
    private IReadOnlyList<MeasuredTarget> Targets { get; set; } = [];

    /// <summary>How many targets are not.</summary>
    private int Unmeasured { get; set; }

    private ProgrammesModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var (data, problem) = await Programmes.Read(cancellation);
        Problem = problem;
        if (data is not null)
        {
            (Catalogue, Model) = (data.Catalogue, data.Model);
            Targets = [.. data.Targets.Where(target => target.Indicator is not null)];
            Unmeasured = data.Targets.Count - Targets.Count;
        }
    }

    /// <summary>Platforms got other names later; both languages' names together show which is meant.</summary>
    private string? OtherNameOf(Programme programme) =>
        !programme.FormerName.IsEmpty ? Text["FormerlyCalled", programme.FormerName.In(Reading.Language)]
        : programme.Kind == Programme.Platform && programme.Name is { Chinese.Length: > 0, English.Length: > 0 }
            ? programme.Name.In(Reading.Language == Language.Chinese ? Language.English : Language.Chinese)
            : null;
}
