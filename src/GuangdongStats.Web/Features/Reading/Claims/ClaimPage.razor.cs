using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

public partial class ClaimPage
{
    [Inject] public required ClaimLedgerAsOf Ledger { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required ClaimRows Rows { get; init; }

    [Inject] public required IStringLocalizer<ClaimsText> Text { get; init; }

    /// <summary>A claim's <see cref="Claim.Anchor"/>.</summary>
    [Parameter] public required string Code { get; set; }

    /// <summary>Null: none is known by this code.</summary>
    private ClaimRow? Row { get; set; }

    private Indicator Indicator { get; set; } = default!;

    private IReadOnlyList<ClaimStep> History { get; set; } = [];

    private IReadOnlyList<ClaimRow> Others { get; set; } = [];

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogues.Read(Reading.KnownAt, cancellation);
        var ledger = await Ledger.Read(Reading.KnownAt, cancellation);
        if (ledger.Find(Code) is not { } entry)
        {
            return;
        }

        Row = Rows.Of(entry, catalogue, isComplete: true);
        Indicator = entry.Indicator;
        History = [.. entry.History.Reverse().Select(Step)];
        Others =
        [
            .. ledger.Entries.Where(other => other != entry && other.Indicator == entry.Indicator && other.Region == entry.Region && other.Claim.Kind == entry.Claim.Kind)
                .Select(other => Rows.Of(other, catalogue, isComplete: false)),
        ];
    }

    private ClaimStep Step(VerdictSpan span)
    {
        var day = ReleaseTime.DayAt(span.From);
        return new(
            PeriodText.Date(day, Reading.Language),
            Urls.ClaimThen(Code, day),
            span.Verdict.Verdict,
            ClaimText.ReasonWords(span.Verdict.Reason, Reading.Language),
            [.. span.ReleaseIds.Select(id => (Text["ReleaseNumber", id].Value, Urls.Release(id)))],
            [.. span.Sources.Where(source => source.Id != Department.Source.Id)],
            span.Sources.Any(source => source.Id == Department.Source.Id));
    }
}
