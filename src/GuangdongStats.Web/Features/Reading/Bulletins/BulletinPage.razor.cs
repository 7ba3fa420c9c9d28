using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Bulletins;

public partial class BulletinPage
{
    [Inject] public required BulletinsAsOf Bulletins { get; init; }

    [Inject] public required BulletinCharts Charts { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<BulletinText> Text { get; init; }

    [Parameter] public required string Month { get; set; }

    /// <summary><see cref="CurrentWords"/> for the released words with the figures known now.</summary>
    [SupplyParameterFromQuery(Name = "words")] public string? Words { get; set; }

    private const string CurrentWords = "current";

    private bool IsCurrent { get; set; }

    /// <summary>Null: not a month, or nothing is known of it.</summary>
    private BulletinModel? Model { get; set; }

    private int ProblemStatus { get; set; } = StatusCodes.Status404NotFound;

    private string ProblemTitle { get; set; } = "";

    private string ProblemMessage { get; set; } = "";

    protected override async Task Load(CancellationToken cancellation)
    {
        if (!Period.TryParseMonth(Month, Span.YearToDate, out var month))
        {
            (ProblemStatus, ProblemTitle, ProblemMessage) = (StatusCodes.Status400BadRequest, Text["BadTitle"], Text["Bad", Month]);
            return;
        }

        if (await Bulletins.Read(month, Reading.KnownAt, cancellation) is not { } bulletin)
        {
            (ProblemTitle, ProblemMessage) = (Text["UnknownTitle"], Text["Unknown", PeriodText.Long(month.As(Span.Month), Reading.Language)]);
            return;
        }

        // Released words stand as they were; what later figures make of them is shown beside, and on its own where a reader asks for it.
        var current = bulletin.Released is null ? null : await Bulletins.Current(month, Reading.KnownAt, cancellation);
        IsCurrent = Words == CurrentWords && current is not null;
        Model = new(
            IsCurrent ? current! : bulletin,
            current,
            await Bulletins.Months(Reading.KnownAt, cancellation),
            await Charts.Read(bulletin, Reading.KnownAt, Reading.Language, cancellation),
            Reading,
            Urls,
            Text);
    }
}
