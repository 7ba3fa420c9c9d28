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
    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required RegisterWords Words { get; init; }

    [Inject] public required IStringLocalizer<ProgrammesText> Text { get; init; }

    private ProgrammesModel Model { get; set; } = default!;

    private string? Problem { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        var kind = Reading.One("kind");
        if (kind is not null && !Programme.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            Problem = Text["BadKind", kind, string.Join(", ", Programme.Kinds)];
            return;
        }

        Model = new((await Registers.Read(Reading.KnownAt, cancellation)).Programmes, kind, Words, Text);
    }

    /// <summary>Platforms got other names later; both languages' names together show which is meant.</summary>
    private string? OtherNameOf(Programme programme) =>
        programme.Kind == Programme.Platform && programme.Name is { Chinese.Length: > 0, English.Length: > 0 }
            ? programme.Name.In(Reading.Language == Language.Chinese ? Language.English : Language.Chinese)
            : null;
}
