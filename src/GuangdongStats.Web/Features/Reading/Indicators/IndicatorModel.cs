using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>An indicator's page before it is drawn.</summary>
public sealed class IndicatorModel
{
    /// <summary>Years that are overlaid, the last one among them: more lines than this cannot be told apart.</summary>
    private const int OverlaidYears = 5;

    private readonly IndicatorData data;
    private readonly Catalogue catalogue;
    private readonly ReadingRequest reading;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<IndicatorPageText> text;

    public IndicatorModel(IndicatorData data, Catalogue catalogue, FinishedCharts charts, ReadingRequest reading, SiteUrls urls, IStringLocalizer<IndicatorPageText> text)
    {
        this.data = data;
        this.catalogue = catalogue;
        this.reading = reading;
        this.urls = urls;
        this.text = text;
        RegionOptions = [.. OptionsOf()];
        if (data.Range is { } range && IndicatorFigures.PointsOf(data).Any(point => !point.IsEmpty))
        {
            Output = charts.Get(
                (catalogue, data.Series, data.YearToDate, range, Language), () => OutputAndGrowth.Build(Indicator, Region, range, data.Series, data.YearToDate, Language));
            var years = new PeriodRange(Period.Of(range.Span, Math.Max(Period.FirstYear, range.To.Year - OverlaidYears + 1), 1), range.To);
            Years = Indicator.IsMonthlyOutput
                ? charts.Get((catalogue, data.Series, data.YearToDate, years, Language), () => YearsOverlaid.Build(Indicator, Region, years, data.Series, data.YearToDate, Language))
                : null;
            var shares = ShareRange(range);
            Share = Region.IsNation || Indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock)
                ? null
                : charts.Get((catalogue, data.Series, data.Nation, shares, Language), () => NationalShare.Build(Indicator, Region, shares, data.Series, data.Nation, Language));
        }

        Ranking = data is not { Ranked: { } ranked, Regions: { } regions } ? null : charts.Get(
            (catalogue, Region, data.Nation, ranked, regions, Language), () => Ranking.Build(Indicator, ranked, Competitors(ranked, regions), data.Nation.At(ranked), Language));
    }

    private Language Language => reading.Language;

    private Indicator Indicator => data.Query.Indicator;

    public Unit IndicatorUnit => Indicator.Unit;

    private Region Region => data.Query.Region;

    public string Heading => Language == Language.Chinese ? $"{RegionName}{Indicator.Name.Chinese}" : $"{Indicator.Name.In(Language)}, {RegionName}";

    public string RegionName => Region.Name.In(Language);

    public string Definition => Indicator.Definition.IsEmpty ? text["NoDefinition"] : Indicator.Definition.In(Language);

    public string Unit => Indicator.Unit.Name.In(Language);

    public string SpanCode => Spans.Code(data.Query.Span);

    /// <summary>As asked for; empty where the page chose.</summary>
    public string? From => data.Query.From?.IsoMonth;

    public string? To => data.Query.To?.IsoMonth;

    public string CsvUrl => urls.Csv(Indicator.Code, Region.Code, data.Query.Span, From, To);

    public string WorkbookUrl => urls.Workbook(Indicator.Code, Region.Code, data.Query.Span, From, To);

    public string CompareUrl => urls.Compare(Indicator.Code, period: data.Ranked);

    public IEnumerable<(string Label, string Url, bool IsCurrent)> SpanLinks => Indicator.Spans.Count < 2 ? [] : Indicator.Spans.Select(span =>
        (text[SpanKey(span)].Value, urls.Indicator(Indicator.Code, Region.Code, span, From, To), span == data.Query.Span));

    public IReadOnlyList<RegionOption> RegionOptions { get; }

    public OutputAndGrowth? Output { get; }

    public YearsOverlaid? Years { get; }

    public NationalShare? Share { get; }

    public Ranking? Ranking { get; }

    public IReadOnlyList<CheckedClaim> Claims => data.Claims.Claims;

    public Streak? Streak => data.Claims.Streak;

    public Catalogue Catalogue => catalogue;

    /// <summary>The latest firm figure; null when none is known.</summary>
    public (string Period, string Url, string Value, string? Growth, string? GrowthClass, string Source)? Headline => data.Headline.Point is not { } point ? null : (
        PeriodText.Long(point.Period, Language),
        urls.Figure(data.Headline.Key, point.Period),
        NumberText.Level(point.LevelFigure, Indicator.Unit, Language),
        point.Growth is null ? null : NumberText.Growth(point.GrowthFigure, Language),
        Signs.ClassOf(point.GrowthFigure),
        text["SourceLine", point.Level!.Shown.Source.PublisherIn(Language), PeriodText.Date(point.Level.Shown.Release.Day, Language)]);

    /// <summary>The rows that the chart and its table show.</summary>
    public IEnumerable<Observation> ShownRows =>
        data.Series.Points.Where(point => data.Range is { } range && range.Contains(point.Period)).SelectMany(point => new[] { point.Level, point.Growth, point.Share }).OfType<Choice>().Select(choice => choice.Shown);

    public string NameOf(FigureKey key) => $"{PeriodText.Long(key.Period, Language)}{(Language == Language.Chinese ? "" : " ")}{FigureText.MeasureWords(key.Measure, Language)}";

    public IReadOnlyList<Observation> HeadlineRows => data.Headline.Point is not { } point ? [] : [.. new[] { point.Level, point.Growth }.OfType<Choice>().Select(choice => choice.Shown)];

    /// <summary>Newer than the headline and less firm.</summary>
    public IEnumerable<(string Text, string Url)> Newer => NewerFigures.Lines(data.Headline, Language).Select(line => (line.Text, urls.Figure(line.Figure!.Key, line.Figure.Period)));

    /// <summary>Figures of a point in time, which a chart of flows leaves out.</summary>
    public IEnumerable<(string Text, string Url)> Uncharted => data.Uncharted.Where(point => point.Level is not null).Select(point =>
        ($"{PeriodText.Long(point.Period, Language)} {NumberText.Level(point.LevelFigure, Indicator.Unit, Language)}",
            urls.Figure(new(Indicator.Code, Region.Code, Span.Point), point.Period)));

    /// <summary>Why there is no chart; null when there is one.</summary>
    public string? Message => Output is not null ? null
        : data.Series.IsEmpty ? text["NoSeries", RegionName, Indicator.Name.In(Language)].Value
        : text["NoneInRange", data.Series.Points[0].Period.IsoMonth, data.Series.Points[^1].Period.IsoMonth].Value;

    private static string SpanKey(Span span) => span switch { Span.YearToDate => "SpanYtd", Span.Month => "SpanMonth", _ => "SpanPoint" };

    /// <summary>The share over all the years that are known, unless a beginning was asked for.</summary>
    private PeriodRange ShareRange(PeriodRange range) =>
        data.Query.From is null && data.Series.Points.Count > 0 && data.Series.Points[0].Period < range.From ? new(data.Series.Points[0].Period, range.To) : range;

    /// <summary>All places of the same level, those without a figure too, so that the missing are named.</summary>
    private List<(Region, SeriesPoint)> Competitors(Period period, IReadOnlyDictionary<string, SeriesPoint> points)
    {
        var level = Region.IsNation ? RegionLevel.Province : Region.Level;
        return
        [
            .. catalogue.Regions
                .Where(place => place.Level == level && (level != RegionLevel.City || place.ParentCode == Region.ParentCode))
                .Select(place => (place, points.TryGetValue(place.Code, out var point) ? point : new(period, null, null, null, Absence.NotAvailable))),
        ];
    }

    private IEnumerable<RegionOption> OptionsOf()
    {
        var counts = data.RegionsWithFigures.Where(known => known.Span == data.Query.Span).ToDictionary(known => known.Region, known => known.Periods);
        return catalogue.Regions
            .Where(place => counts.ContainsKey(place.Code) || place.Code == Region.Code)
            .Select(place => new RegionOption(
                place.Code,
                text["RegionFew", place.Name.In(Language), counts.GetValueOrDefault(place.Code).ToString(CultureInfo.InvariantCulture)],
                urls.Indicator(Indicator.Code, place.Code, data.Query.Span),
                place.Code == Region.Code,
                counts.ContainsKey(place.Code)));
    }
}
