using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>The ledger of claims before it is drawn.</summary>
public sealed class ClaimsModel
{
    private readonly ClaimLedger ledger;
    private readonly string? indicator;
    private readonly Verdict? verdict;
    private readonly ClaimKind? kind;
    private readonly Language language;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<ClaimsText> text;

    /// <param name="indicator">Code of the only one, or null for all.</param>
    /// <param name="verdict">The only one, or null for all.</param>
    /// <param name="kind">The only one, or null for all.</param>
    public ClaimsModel(
        ClaimLedger ledger, Catalogue catalogue, string? indicator, Verdict? verdict, ClaimKind? kind,
        ClaimRows rows, ClaimWords words, Language language, SiteUrls urls, IStringLocalizer<ClaimsText> text)
    {
        (this.ledger, this.indicator, this.verdict, this.kind, this.language, this.urls, this.text) = (ledger, indicator, verdict, kind, language, urls, text);
        ByVerdict =
        [
            Filter("AllVerdicts", indicator, null, kind),
            .. Enum.GetValues<Verdict>().Where(known => known == verdict || ledger.Count(known) > 0).Select(known => Filter(ClaimText.VerdictWords(known, language), indicator, known, kind)),
        ];
        ByKind =
        [
            Filter("AllKinds", indicator, verdict, null),
            .. Enum.GetValues<ClaimKind>().Where(known => known == kind || ledger.Entries.Any(entry => entry.Claim.Kind == known)).Select(known => Filter(words.Kind(known), indicator, verdict, known)),
        ];
        ByIndicator =
        [
            Filter("AllIndicators", null, verdict, kind),
            .. catalogue.Indicators.Where(known => known.Code == indicator || ledger.Entries.Any(entry => entry.Indicator == known))
                .Select(known => Filter(known.Name.In(language), known.Code, verdict, kind)),
        ];
        Groups =
        [
            .. from entry in Among(indicator, verdict, kind)
               group entry by entry.Indicator into ofIndicator
               select new ClaimGroup(ofIndicator.Key, [.. ofIndicator.Select(entry => rows.Of(entry, catalogue, isComplete: false))]),
        ];
        Contradictions =
        [
            .. from pair in ledger.Contradictions
               where indicator is null || pair.First.Indicator == indicator
               select (text["Contradiction", Subject(catalogue, pair.First), Words(pair.First), Words(pair.Second)].Value, pair.First.Source),
        ];
    }

    public bool IsFiltered => indicator is not null || verdict is not null || kind is not null;

    public IReadOnlyList<ClaimFilter> ByVerdict { get; }

    public IReadOnlyList<ClaimFilter> ByKind { get; }

    public IReadOnlyList<ClaimFilter> ByIndicator { get; }

    public IReadOnlyList<ClaimGroup> Groups { get; }

    public IReadOnlyList<(string Words, Source Source)> Contradictions { get; }

    private IEnumerable<LedgerEntry> Among(string? ofIndicator, Verdict? ofVerdict, ClaimKind? ofKind) => ledger.Entries.Where(entry =>
        (ofIndicator is null || entry.Indicator.Code == ofIndicator) && (ofVerdict is null || entry.Checked.Result.Verdict == ofVerdict) && (ofKind is null || entry.Claim.Kind == ofKind));

    private ClaimFilter Filter(string words, string? ofIndicator, Verdict? ofVerdict, ClaimKind? ofKind) => new(
        text[words] is { ResourceNotFound: false } known ? known.Value : words,
        urls.ClaimsOn(ofIndicator, ofVerdict is { } one ? Verdicts.CodeOf(one) : null, ofKind is { } other ? ClaimKinds.Code(other) : null),
        Among(ofIndicator, ofVerdict, ofKind).Count(),
        (ofIndicator, ofVerdict, ofKind) == (indicator, verdict, kind));

    private string Words(SourceStatement statement) => text[
        statement.Claim is null ? "SaidAsFigure" : "SaidInWords",
        ClaimText.Statement(statement.Kind, statement.Number, statement.Relation, statement.Claim?.Text ?? "", language)];

    private string Subject(Catalogue catalogue, SourceStatement statement) => text[
        "ContradictionSubject",
        catalogue.Region(statement.Region)?.Name.In(language) ?? statement.Region,
        PeriodText.Long(statement.Period, language),
        catalogue.Indicator(statement.Indicator)?.Name.In(language) ?? statement.Indicator];
}
