using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>The overview before it is drawn.</summary>
public sealed class OverviewModel
{
    /// <summary>Calendar years in the output chart, the one of the latest figure among them.</summary>
    private const int ChartedYears = 2;

    /// <summary>Targets that the overview tells; their own page tells all.</summary>
    private const int TargetsShown = 5;

    private const string ParkCount = "ai-industrial-parks-provincial";

    private readonly OverviewData data;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<OverviewText> text;
    private readonly Span span;

    public OverviewModel(OverviewData data, FinishedCharts charts, ReadingRequest reading, SiteUrls urls, IStringLocalizer<OverviewText> text)
    {
        this.data = data;
        this.urls = urls;
        this.text = text;
        span = data.Charted.Nation.Key.Span;
        var language = reading.Language;
        LastRelease = data.Latest is { } latest ? text["LastRelease", PeriodText.Date(latest.At.Day, language), latest.Figures] : text["NoRelease"];
        NextRelease = data.Next is { } next ? text["NextRelease", PeriodText.Moment(next.At, language), next.Title.In(language)].Value : null;
        Bulletin = data.Bulletin is { } month ? (text["LatestBulletin", PeriodText.Long(month.As(Span.Month), language)], urls.Bulletin(month), urls.MonthlyWorkbook(month)) : null;
        Tiles =
        [
            .. data.Headlines.Select(pair => new TileModel(
                pair.Headline, charts.Get((pair.Series, language), () => Sparkline.Build(pair.Series, language)), data.Catalogue, language, urls, text)),
        ];
        var count = data.Headlines.Select(pair => pair.Headline).FirstOrDefault(headline => headline.Indicator.Code == ParkCount)?.Point?.LevelFigure ?? Figure.Absent(Absence.NotYetPublished);
        Parks = KnownMembers.Of(count, data.Registers.Parks.Count(park => park.Level == Park.Provincial));
        Zones = [.. data.Registers.Parks.Where(park => park is { Level: Park.PilotZone, IsInGuangdong: true }).Select(park => (park.City.In(language), urls.Parks(park.Code)))];
        Verdicts =
        [
            .. Enum.GetValues<Verdict>().Select(verdict => (verdict, data.Ledger.Count(verdict), urls.ClaimsOn(verdict: Ui.Verdicts.CodeOf(verdict)))).Where(row => row.Item2 > 0),
        ];
        Targets =
        [
            .. data.Targets.Where(target => target is { Indicator: not null, Progress.Standing: not TargetStanding.NotMeasurable })
                .DistinctBy(target => (target.Key, target.Amount.Figure, target.Amount.Year)) // several programmes name the same target
                .OrderBy(target => target.Progress.Standing is TargetStanding.Met or TargetStanding.Missed)
                .ThenByDescending(target => target.Amount.Year)
                .Take(TargetsShown),
        ];
        Sentences = WhatToKnow.Sentences(data.Statements, language);
        var charted = data.Charted;
        if (charted.Nation.Points is [.., { Period: var last }])
        {
            Output = charts.Get((data.Catalogue, charted.Nation, charted.NationToDate, charted.Province, charted.ProvinceToDate, language), () => OutputAndGrowth.Build(
                charted.Indicator,
                new(Period.Of(span, last.Year - ChartedYears + 1, 1), last),
                (data.Catalogue.Region(Region.NationCode)!, charted.Nation, charted.NationToDate),
                (data.Region, charted.Province, charted.ProvinceToDate),
                language));
            OutputWorkbook = urls.ReportWorkbook(new(
                [charted.Indicator.Code], [Region.NationCode, data.Region.Code], [span], [Measure.Level, Measure.Growth],
                ReportRange.Pinned(Period.Month(last.Year - ChartedYears + 1, 1), last.As(Span.Month))));
        }

        if (charted.ProvinceCumulative.Points is [{ Period: var first }, ..] and [.., { Period: var latestShare }])
        {
            Share = charts.Get(
                (data.Catalogue, charted.ProvinceCumulative, charted.NationCumulative, language),
                () => NationalShare.Build(charted.Indicator, data.Region, new(first, latestShare), charted.ProvinceCumulative, charted.NationCumulative, language));
            ShareWorkbook = urls.Workbook(charted.Indicator.Code, data.Region.Code, first.Span, first.IsoMonth, latestShare.IsoMonth);
        }
    }

    public string LastRelease { get; }

    /// <summary>When figures are released next, and which; null when nothing is announced.</summary>
    public string? NextRelease { get; }

    /// <summary>The latest bulletin, and the same month's figures as a workbook; null when there is none.</summary>
    public (string Words, string Url, string Workbook)? Bulletin { get; }

    public IReadOnlyList<TileModel> Tiles { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The province's parks by name beside their official count.</summary>
    public KnownMembers Parks { get; }

    /// <summary>The province's national pilot zones: their cities.</summary>
    public IReadOnlyList<(string Name, string Url)> Zones { get; }

    /// <summary>Of those that figures can measure: first what is still to come, then the latest years. The same target of several programmes once.</summary>
    public IReadOnlyList<MeasuredTarget> Targets { get; }

    /// <summary>How many statements have each verdict that occurs.</summary>
    public IReadOnlyList<(Verdict Verdict, int Count, string Url)> Verdicts { get; }

    public OutputAndGrowth? Output { get; }

    /// <summary>Both series of <see cref="Output"/>, the same months.</summary>
    public string? OutputWorkbook { get; }

    public NationalShare? Share { get; }

    public string? ShareWorkbook { get; }

    public string CompareUrl => urls.Compare(
        data.Charted.Indicator.Code, period: data.Headlines.FirstOrDefault(pair => pair.Headline.Indicator == data.Charted.Indicator).Headline?.Point?.Period);

    public IEnumerable<(string Label, string Url, bool IsCurrent)> SpanLinks => new[] { Span.YearToDate, Span.Month }.Select(choice =>
        (text[choice == Span.Month ? "SpanMonth" : "SpanYtd"].Value, urls.Overview(choice == Span.YearToDate ? null : choice) + "#charts", choice == span));
}
