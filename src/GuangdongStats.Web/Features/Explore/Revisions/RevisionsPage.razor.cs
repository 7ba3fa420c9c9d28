using System.Globalization;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Revisions;

public partial class RevisionsPage
{
    /// <summary>More columns or rows nobody reads on a page: the workbook holds all.</summary>
    private const int MostDays = 12, MostRows = 36;

    [Inject] public required RevisionFigures Figures { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<RevisionsText> Text { get; init; }

    /// <summary>Null: the address is not understood.</summary>
    private RevisionData? Data { get; set; }

    private string Problem { get; set; } = "";

    private SeriesKey Key => new(Data!.Indicator.Code, Data.Region.Code, Data.Span);

    private string Subject => RevisionWords.Subject(Data!, Reading.Language, Text);

    protected override async Task Load(CancellationToken cancellation)
    {
        var (data, problem) = await Figures.Read(cancellation);
        (Data, Problem) = (data, problem ?? "");
    }

    private string Words(Observation shown) => RevisionWords.Of(shown, Data!.Indicator, Reading.Language);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
