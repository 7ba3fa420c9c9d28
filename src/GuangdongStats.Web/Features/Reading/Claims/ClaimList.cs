using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>Reads which claims the address asks for.</summary>
public sealed class ClaimList(ClaimLedgerAsOf ledger, CatalogueReader catalogues, ClaimRows rows, ClaimWords words, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ClaimsText> text)
{
    /// <returns>The claims, or the words of a refusal.</returns>
    public async Task<(ClaimsModel? Model, string? Problem)> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var (indicator, asked, kindAsked) = (reading.One("indicator"), reading.One("verdict"), reading.One("kind"));
        if (indicator is not null && catalogue.Indicator(indicator) is null)
        {
            return (null, text["BadIndicator", indicator]);
        }

        Verdict? verdict = Enum.GetValues<Verdict>().Where(known => Verdicts.CodeOf(known) == asked).Select(known => (Verdict?)known).FirstOrDefault();
        if (asked is not null && verdict is null)
        {
            return (null, text["BadVerdict", asked, string.Join(", ", Enum.GetValues<Verdict>().Select(Verdicts.CodeOf))]);
        }

        ClaimKind? kind = kindAsked is not null && ClaimKinds.ByCode.TryGetValue(kindAsked, out var found) ? found : null;
        return kindAsked is not null && kind is null
            ? (null, text["BadKind", kindAsked, string.Join(", ", ClaimKinds.ByCode.Keys)])
            : (new(await ledger.Read(reading.KnownAt, cancellation), catalogue, indicator, verdict, kind, rows, words, reading.Language, urls, text), null);
    }

    /// <returns>One of them; null when none is known by this code.</returns>
    /// <param name="code">A claim's <see cref="Claim.Anchor"/>.</param>
    public async Task<ClaimData?> Find(string code, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var known = await ledger.Read(reading.KnownAt, cancellation);
        return known.Find(code) is not { } entry ? null : new(
            rows.Of(entry, catalogue, isComplete: true),
            [.. entry.History.Reverse().Select(span => StepOf(code, span))],
            [
                .. known.Entries.Where(other => other != entry && other.Indicator == entry.Indicator && other.Region == entry.Region && other.Claim.Kind == entry.Claim.Kind)
                    .Select(other => rows.Of(other, catalogue, isComplete: false)),
            ]);
    }

    private ClaimStep StepOf(string code, VerdictSpan span)
    {
        var day = ReleaseTime.DayAt(span.From);
        return new(
            day,
            urls.ClaimThen(code, day),
            span.Verdict.Verdict,
            ClaimText.ReasonWords(span.Verdict.Reason, reading.Language),
            [.. span.ReleaseIds.Select(id => (text["ReleaseNumber", id].Value, urls.Release(id)))],
            [.. span.Sources.Where(source => source.Id != Department.Source.Id)],
            span.Sources.Any(source => source.Id == Department.Source.Id));
    }
}
