using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>A headline indicator's tile in words.</summary>
public sealed class TileModel(
    Headline headline, Sparkline sparkline, Catalogue catalogue, Language language, SiteUrls urls, IStringLocalizer<OverviewText> text)
{
    public string Code => headline.Indicator.Code;

    public string Name => headline.Indicator.Name.In(language);

    public string Url => urls.Indicator(headline.Indicator.Code, headline.Region.Code);

    /// <summary>Null when no level is known.</summary>
    public SeriesPoint? Point => headline.Point;

    public Sparkline Sparkline => sparkline;

    public string Period => Point is null ? "" : PeriodText.Long(Point.Period, language);

    public string FigureUrl(string? anchor = null) => urls.Figure(headline.Key, Point!.Period, anchor);

    public string Value => NumberText.Level(Point!.LevelFigure, headline.Indicator.Unit, language);

    /// <summary>Null for what is not measured by growth.</summary>
    public string? Growth => Point?.Growth is null ? null : NumberText.Growth(Point.GrowthFigure, language);

    public string? GrowthClass => Point is null ? null : Signs.ClassOf(Point.GrowthFigure);

    public bool LacksGrowth => Point is { Growth: null } && headline.Indicator.Kind == IndicatorKind.Flow;

    public IReadOnlyList<Observation> Rows => Point is null ? [] : [.. new[] { Point.Level, Point.Growth }.OfType<Choice>().Select(choice => choice.Shown)];

    public string? Share => headline.Share is { } share ? NumberText.Percent(share.Percent, 1, language) : null;

    public ClaimVerdict? ShareClaim => headline.ShareClaims is [var first, ..] ? first : null;

    /// <summary>The claim in the ledger.</summary>
    public string ClaimUrl => urls.Claims(ShareClaim!.Claim.Anchor);

    public string ShareClaimWords => ClaimText.Percent(ShareClaim!.Claim, language);

    public string VerdictWords => ClaimText.VerdictWords(ShareClaim!.Verdict, language);

    public string? Rank => headline.Rank is { TellsSomething: true } rank ? RankText.Of(rank, language) : null;

    public string StreakUrl => urls.Indicator(headline.Indicator.Code, headline.Region.Code) + "#streak";

    public string? Streak => headline.Streak is not { Length: > 0 } streak ? null : text[
        streak.Years.All(year => year.Evidence == StreakEvidence.Proven) ? "StreakProven" : "StreakStated",
        StreakText.Length(streak, language), StreakText.Years(streak, language)].Value;

    public string? StreakBefore => headline.Streak?.Before is { Claim: { } claim } before && catalogue.Region(claim.Region) is { } leader
        ? text["StreakBefore", before.Year, leader.Name.In(language)].Value
        : null;

    public string? StreakUnconfirmed => headline.Streak?.Unconfirmed is { Number: { } number } longer
        ? text["StreakUnconfirmed", (int)number, longer.Period.Year].Value
        : null;

    public IEnumerable<(string Text, string Url)> Newer => NewerFigures.Lines(headline, language).Select(line => (line.Text, urls.Figure(line.Figure!.Key, line.Figure.Period)));

    public string Source => text["Source", SourceShort, PeriodText.Date(Point!.Level!.Shown.Release.Day, language)];

    /// <summary>Who published the level, without the day.</summary>
    public string SourceShort => Point!.Level!.Shown.Source.PublisherIn(language);

    public string SourceUrl => Point!.Level!.Shown.ReleaseId is { } release ? urls.Release(release) : Point.Level.Shown.Source.Url;
}
