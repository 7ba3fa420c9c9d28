using System.Globalization;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

public partial class ReleasePage
{
    [Inject] public required ReleaseCalendar Calendar { get; init; }

    [Inject] public required ReleaseContents Contents { get; init; }

    [Inject] public required ReleasedMatters Matters { get; init; }

    [Inject] public required ReleaseVerdicts Verdicts { get; init; }

    [Inject] public required CatalogueReader Catalogue { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ReleasesText> Text { get; init; }

    [Parameter] public required string Number { get; set; }

    /// <summary>Null: no such release, or not announced.</summary>
    private ReleaseModel? Model { get; set; }

    protected override async Task Load(CancellationToken cancellation)
    {
        if (!int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || await Calendar.Find(id, Reading.KnownAt, cancellation) is not { } release)
        {
            return;
        }

        Model = new(
            release, await Contents.Read(id, Reading.KnownAt, cancellation), await Matters.Read(id, Reading.KnownAt, cancellation), await Verdicts.Read(release, cancellation),
            await Catalogue.Read(Reading.KnownAt, cancellation), Reading.Language, Urls, Text);
    }

    private RenderFragment? LaterMark(string? laterUrl) => laterUrl is not { } url ? null : builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", url);
        builder.AddAttribute(2, "class", "chip chip-open");
        builder.AddContent(3, Text["Later"].Value);
        builder.CloseElement();
    };
}
