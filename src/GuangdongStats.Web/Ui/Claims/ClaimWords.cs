using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.Claims;

/// <summary>What a claim means, rests on and would end by, in the reader's language.</summary>
public sealed class ClaimWords(ReadingRequest reading, SiteUrls urls, IStringLocalizer<ClaimWordsText> text)
{
    /// <summary>So many members of a list are named where it is one of many.</summary>
    private const int MostInList = 6;

    private Language Language => reading.Language;

    /// <summary>What of whom and when: 广东工业机器人产量，2025年1—5月.</summary>
    public string Subject(Claim claim, Indicator indicator, Region region) =>
        text["Subject", region.Name.In(Language), indicator.Name.In(Language), PeriodText.Long(claim.Period, Language)];

    public string Kind(ClaimKind kind) => text["Kind_" + ClaimKinds.Code(kind)];

    /// <summary>What exactly is claimed, the unit of a streak among it.</summary>
    public string Definition(ClaimVerdict verdict, Indicator indicator)
    {
        var claim = verdict.Claim;
        return claim.Kind switch
        {
            ClaimKind.Share when claim is { Relation: Relation.Over, Number: 50 } => text["DefinitionHalf"],
            ClaimKind.Share => text["DefinitionShare"],
            ClaimKind.Rank => text["DefinitionRank"],
            ClaimKind.Streak when Streak.FirstAndLastYear(claim) is { } years => text["DefinitionStreak", Number(years.First), Number(years.Last)],
            ClaimKind.Streak => text["DefinitionStreakOther"],
            ClaimKind.Record => text["DefinitionRecord" + Of(claim.Period)],
            ClaimKind.ExceedsLastYear => text["DefinitionLastYear", PeriodText.Long(claim.Period, Language), Number(claim.Period.Year - 1)],
            ClaimKind.Threshold when claim.Number is { } number => text["DefinitionThreshold" + Of(claim.Period), ClaimText.RoundNumber(number, indicator.Unit, Language)],
            ClaimKind.GrowthStreak when verdict.Months is [var first, .., var last] => text["DefinitionGrowth", PeriodText.Long(first.Period, Language), PeriodText.Long(last.Period, Language)],
            ClaimKind.GrowthStreak => text["DefinitionGrowthOther"],
            _ => text["DefinitionTier"],
        };
    }

    /// <summary>What the verdict rests on, each with the page that shows it.</summary>
    /// <param name="own">What is shown for the claim's own period; null where it is not asked for.</param>
    /// <param name="nation">The nation's same period.</param>
    /// <param name="isComplete">Every month of a row of growth; else the first and the last ones.</param>
    public IReadOnlyList<(string Words, string Url)> Evidence(ClaimVerdict verdict, Indicator indicator, Region region, SeriesPoint? own, SeriesPoint? nation, bool isComplete)
    {
        var claim = verdict.Claim;
        var evidence = new List<(string, string)>();
        if (verdict.Computed is { } share)
        {
            evidence.Add((text["EvidenceShare", NumberText.Percent(share, 1, Language)], Url(claim.Region, claim.Period, "share")));
        }
        else if (verdict.Rank is { } rank)
        {
            evidence.Add((text["EvidenceRank", RankText.Of(rank, Language)], Url(claim.Region, claim.Period, "rank")));
        }

        if (claim.Kind is ClaimKind.Share or ClaimKind.Rank)
        {
            if (own is { LevelFigure: { HasNumber: true } level })
            {
                evidence.Add((text["EvidenceLevel", region.Name.In(Language), NumberText.Level(level, indicator.Unit, Language)], Url(claim.Region, claim.Period, null)));
            }

            if (nation is { LevelFigure: { HasNumber: true } whole })
            {
                evidence.Add((text["EvidenceNation", NumberText.Level(whole, indicator.Unit, Language)], Url(Region.NationCode, claim.Period, null)));
            }
        }

        evidence.AddRange(verdict.Years.Select(year => (text["Year" + year.Evidence, Number(year.Year)].Value, Url(claim.Region, Period.FullYear(year.Year), year.Rank is null ? null : "rank"))));
        if (verdict.Levels is { } levels)
        {
            evidence.Add((Told(claim.Period, levels.Level), Url(claim.Region, claim.Period, null)));
            if (levels.Highest is { } highest)
            {
                var words = Told(highest, levels.HighestLevel);
                evidence.Add((claim.Kind == ClaimKind.ExceedsLastYear ? words : text["EvidenceHighest", words], Url(claim.Region, highest, null)));
            }

            if (claim.Kind != ClaimKind.ExceedsLastYear)
            {
                evidence.Add((text["EvidenceCompared", levels.Compared, PeriodText.Long(levels.First, Language)], urls.Indicator(claim.Indicator, claim.Region, claim.Period.Span)));
            }

            if (Passed(levels) is { } passed)
            {
                evidence.Add((passed, Url(claim.Region, levels.By!.Value, null)));
            }
        }

        var months = isComplete || verdict.Months.Count <= MostInList ? verdict.Months : [verdict.Months[0], .. verdict.Months.TakeLast(MostInList - 2)];
        evidence.AddRange(months.Select(month => (
            text["EvidenceGrowth", PeriodText.Long(month.Period, Language), month.Growth.HasNumber ? NumberText.Growth(month.Growth, Language) : text["NotPublished"].Value].Value, Url(claim.Region, month.Period, null))));
        return evidence;

        string Url(string place, Period period, string? part) => urls.Figure(new(claim.Indicator, place, period.Span), period, part);

        string Told(Period period, Figure level) => text["EvidenceLevel", PeriodText.Long(period, Language) + (Language == Language.Chinese ? " " : ""), NumberText.Level(level, indicator.Unit, Language)];
    }

    /// <summary>Whose figures would decide it: provinces or periods without one that could be as large; null when none is missing.</summary>
    /// <param name="own">What is shown for the claim's own period; null where it is not asked for.</param>
    /// <param name="nation">The nation's same period.</param>
    public string? Missing(ClaimVerdict verdict, Catalogue catalogue, SeriesPoint? own, SeriesPoint? nation, bool isComplete)
    {
        var claim = verdict.Claim;
        (string Code, SeriesPoint? Point)[] places = [(claim.Region, own), (Region.NationCode, nation)];
        IReadOnlyList<string> names = verdict switch
        {
            { Claim.Kind: ClaimKind.Share, Computed: null } => [.. places.Where(place => place.Point is not { LevelFigure.HasNumber: true }).Select(place => NameOf(place.Code))],
            { Claim.Kind: ClaimKind.Rank, Rank: null } => [text["MissingFirm", NameOf(claim.Region), PeriodText.Long(claim.Period, Language)]],
            { Rank: { IsProven: false } rank } => [.. rank.Missing.Select(NameOf)],
            { Levels: { Undecided.Count: > 0 } levels } => [.. levels.Undecided.Select(period => PeriodText.Long(period, Language))],
            { Months.Count: > 0 } => [.. verdict.Months.Where(month => !month.Growth.HasNumber).Select(month => PeriodText.Long(month.Period, Language))],
            { Years.Count: > 0 } => [.. verdict.Years.Where(year => year.Evidence == StreakEvidence.Unknown).Select(year => PeriodText.Long(Period.FullYear(year.Year), Language))],
            _ => [],
        };
        var separator = Language == Language.Chinese ? "、" : ", ";
        return names.Count == 0 ? null
            : isComplete || names.Count <= MostInList ? string.Join(separator, names)
            : text["AndMore", string.Join(separator, names.Take(MostInList)), names.Count - MostInList].Value;

        string NameOf(string code) => catalogue.Region(code)?.Name.In(Language) ?? code;
    }

    /// <summary>What would end or decide it; null for what is not evaluated.</summary>
    public string? Ending(ClaimVerdict verdict, ClaimOutlook outlook, Indicator indicator, Region region, SeriesPoint? nation)
    {
        var claim = verdict.Claim;
        if (outlook.EndedBy is { } ended)
        {
            return text[claim.Kind switch { ClaimKind.Record => "EndedRecord", ClaimKind.GrowthStreak => "EndedGrowth", _ => "EndedStreak" }, PeriodText.Long(ended, Language)].Value;
        }

        var isRefuted = verdict.Verdict == Verdict.Refuted;
        return claim.Kind switch
        {
            ClaimKind.Share when ClaimLimit.LevelFor(claim, nation?.LevelFigure ?? default) is { } level =>
                text["EndingShare", region.Name.In(Language), NumberText.Quantity(level, indicator.Unit, Language)].Value,
            ClaimKind.Share => text["EndingShareUnknown"].Value,
            ClaimKind.Rank => text[verdict.Verdict == Verdict.Open ? "EndingRankOpen" : "EndingRank"].Value,
            ClaimKind.Streak when outlook.Next is { } next && Streak.FirstAndLastYear(claim) is { } years =>
                text[next.Year > years.Last ? "EndingStreak" : "EndingStreakOpen", Number(years.First), Number(years.Last), Number(next.Year)].Value,
            ClaimKind.RankTier => null,
            _ when isRefuted => text["EndingRefuted"].Value,
            _ when verdict.Verdict == Verdict.Open => text["EndingUnknown"].Value,
            ClaimKind.Record when outlook.Next is { } next => text["EndingRecord", PeriodText.Long(next, Language), Level(verdict, indicator)].Value,
            ClaimKind.Record => text["EndingRecordPoint", Level(verdict, indicator)].Value,
            ClaimKind.GrowthStreak when outlook.Next is { } next => text["EndingGrowth", PeriodText.Long(next, Language)].Value,
            ClaimKind.ExceedsLastYear or ClaimKind.Threshold => text["EndingRevision"].Value,
            _ => text["EndingUnknown"].Value,
        };
    }

    /// <summary>What it will be held against next.</summary>
    public string? NextTest(ClaimVerdict verdict, ClaimOutlook outlook) => verdict.Verdict == Verdict.NotEvaluated ? null
        : outlook.Next is { } next ? text["NextPeriod", PeriodText.Long(next, Language)].Value
        : text["NextRevision", PeriodText.Long(verdict.Claim.Period, Language)].Value;

    /// <summary>In which month it was passed: in August 2026, or no later than.</summary>
    private string? Passed(LevelEvidence levels) => levels.By is not { } by ? null
        : by.IsJanuaryToFebruary || levels.After is { } after && after.NextSlot() == by ? text["PassedIn", by.IsJanuaryToFebruary ? PeriodText.Long(by, Language) : PeriodText.Long(by.As(Span.Month), Language)].Value
        : levels.After is { } last ? text["PassedBetween", PeriodText.Long(last.As(Span.Month), Language), PeriodText.Long(by.As(Span.Month), Language)].Value
        : text["PassedBy", PeriodText.Long(by.As(Span.Month), Language)].Value;

    private string Level(ClaimVerdict verdict, Indicator indicator) => NumberText.Level(verdict.Levels?.Level ?? default, indicator.Unit, Language);

    private static string Of(Period period) => period.IsFullYear ? "Year" : period.Span.ToString();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
