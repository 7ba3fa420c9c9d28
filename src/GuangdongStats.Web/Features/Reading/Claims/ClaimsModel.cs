using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>The ledger of statements before it is drawn.</summary>
public sealed class ClaimsModel
{
    private readonly Language language;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<ClaimsText> text;

    /// <param name="indicator">Code of the only one, or null for all.</param>
    /// <param name="verdict">The only one, or null for all.</param>
    public ClaimsModel(
        ClaimLedger ledger, Catalogue catalogue, string? indicator, Verdict? verdict, Language language, SiteUrls urls, IStringLocalizer<ClaimsText> text)
    {
        (Indicator, Verdict, this.language, this.urls, this.text) = (indicator, verdict, language, urls, text);
        Indicators = [.. catalogue.Indicators.Where(known => known.Code == indicator || ledger.Entries.Any(entry => entry.Indicator == known))];
        Counts = [.. Enum.GetValues<Verdict>().Select(known => (known, ledger.Count(known))).Where(pair => pair.Item2 > 0)];
        Groups =
        [
            .. from entry in ledger.Entries
               where (indicator is null || entry.Indicator.Code == indicator) && (verdict is null || entry.Checked.Result.Verdict == verdict)
               group entry by entry.Indicator into ofIndicator
               select new ClaimGroup(ofIndicator.Key, [.. ofIndicator.Select(Row)]),
        ];
        Contradictions =
        [
            .. from pair in ledger.Contradictions
               where indicator is null || pair.First.Indicator == indicator
               select (text["Contradiction", Subject(catalogue, pair.First), Words(pair.First), Words(pair.Second)].Value, pair.First.Source),
        ];
    }

    public string? Indicator { get; }

    public Verdict? Verdict { get; }

    public bool IsFiltered => Indicator is not null || Verdict is not null;

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Of the whole ledger, whatever the filter.</summary>
    public IReadOnlyList<(Verdict Verdict, int Count)> Counts { get; }

    public IReadOnlyList<ClaimGroup> Groups { get; }

    public IReadOnlyList<(string Words, Source Source)> Contradictions { get; }

    private ClaimRow Row(LedgerEntry entry)
    {
        var (claim, result) = (entry.Claim, entry.Checked.Result);
        return new(
            claim.Anchor,
            ClaimText.Statement(claim, language),
            text["Subject", entry.Region.Name.In(language), PeriodText.Long(claim.Period, language)],
            Definition(claim),
            Evidence(entry),
            entry.Checked.RestsOnLowConfidence,
            result.Verdict,
            ClaimText.VerdictWords(result.Verdict, language),
            ClaimText.ReasonWords(result.Reason, language),
            text["SinceDay", PeriodText.Date(ReleaseTime.DayAt(entry.Since), language)],
            Limit(entry),
            claim.Source,
            text[claim.Release.IsSubstituted ? "SaidAbout" : "SaidOn", PeriodText.Date(claim.Release.Day, language)]);
    }

    private string Definition(Claim claim) => claim.Kind switch
    {
        ClaimKind.Share => text["DefinitionShare"],
        ClaimKind.Rank => text["DefinitionRank"],
        ClaimKind.Streak when Streak.FirstAndLastYear(claim) is { } years => text["DefinitionStreak", Year(years.First), Year(years.Last)],
        ClaimKind.Streak => text["DefinitionStreakOther"],
        _ => text["DefinitionTier"],
    };

    private List<(string Words, string Url)> Evidence(LedgerEntry entry)
    {
        var (claim, result) = (entry.Claim, entry.Checked.Result);
        var key = new SeriesKey(claim.Indicator, claim.Region, claim.Period.Span);
        var evidence = new List<(string, string)>();
        if (result.Computed is { } share)
        {
            evidence.Add((text["EvidenceShare", NumberText.Percent(share, 1, language)], urls.Figure(key, claim.Period, "share")));
        }
        else if (result.Rank is { } rank)
        {
            evidence.Add((text["EvidenceRank", RankText.Of(rank, language)], urls.Figure(key, claim.Period, "rank")));
        }

        if (claim.Kind is ClaimKind.Share or ClaimKind.Rank)
        {
            if (entry.Evidence.Point.LevelFigure is { HasNumber: true } level)
            {
                evidence.Add((text["EvidenceLevel", entry.Region.Name.In(language), NumberText.Level(level, entry.Indicator.Unit, language)], urls.Figure(key, claim.Period)));
            }

            if (entry.Evidence.Nation is { LevelFigure: { HasNumber: true } nation })
            {
                evidence.Add((text["EvidenceNation", NumberText.Level(nation, entry.Indicator.Unit, language)], urls.Figure(key with { Region = Region.NationCode }, claim.Period)));
            }
        }

        evidence.AddRange(result.Years.Select(year => (text["Year" + year.Evidence, Year(year.Year)].Value, urls.Figure(key with { Span = Span.YearToDate }, Period.FullYear(year.Year), year.Rank is null ? null : "rank"))));
        return evidence;
    }

    private string? Limit(LedgerEntry entry)
    {
        var (claim, result) = (entry.Claim, entry.Checked.Result);
        switch (claim.Kind)
        {
            case ClaimKind.Share when ClaimLimit.LevelFor(claim, entry.Evidence.Nation?.LevelFigure ?? default) is { } level:
                return text["LimitShare", entry.Region.Name.In(language), NumberText.Quantity(level, entry.Indicator.Unit, language)];
            case ClaimKind.Share:
                return text["LimitShareUnknown"];
            case ClaimKind.Rank:
                return result.Verdict == Core.Claims.Verdict.Open ? text["LimitRankOpen"] : text["LimitRank"];
            case ClaimKind.Streak when Streak.FirstAndLastYear(claim) is { } years:
                return text["LimitStreak", Year(years.Last + 1)];
            default:
                return null;
        }
    }

    private string Words(SourceStatement statement) => statement.Claim is { } claim
        ? text["SaidInWords", ClaimText.Statement(claim, language)]
        : text["SaidAsFigure", ClaimText.Statement(statement.Kind, statement.Number, statement.Relation, "", language)];

    private string Subject(Catalogue catalogue, SourceStatement statement) => text[
        "ContradictionSubject",
        catalogue.Region(statement.Region)?.Name.In(language) ?? statement.Region,
        PeriodText.Long(statement.Period, language),
        catalogue.Indicator(statement.Indicator)?.Name.In(language) ?? statement.Indicator];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
