using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>The answer to a query before it is drawn.</summary>
public sealed class ExploreModel
{
    /// <summary>More charts than these nobody looks through.</summary>
    public const int MostCharts = 6;

    /// <summary>Rows of the table; the downloads hold all.</summary>
    public const int MostRows = 300;

    private readonly ReportQuery query;
    private readonly ReportFigures figures;
    private readonly Catalogue catalogue;
    private readonly ReadingRequest reading;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<ExploreText> text;

    /// <param name="query">As asked, where <paramref name="figures"/> know the months it means now.</param>
    public ExploreModel(
        ReportQuery query, ReportFigures figures, Catalogue catalogue, FinishedCharts charts, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ExploreText> text)
    {
        this.query = query;
        this.figures = figures;
        this.catalogue = catalogue;
        this.reading = reading;
        this.urls = urls;
        this.text = text;
        if (IsTooMany)
        {
            return;
        }

        var rows = figures.Rows.ToList();
        Numbers = rows.Count(row => row.Figure.HasNumber);
        Shown = [.. rows.Select(row => row.Shown).OfType<Observation>()];
        if (Numbers == 0)
        {
            return;
        }

        var lines = Lines(rows);
        RowCount = lines.Count;
        Rows = [.. lines.Take(MostRows)];
        var drawn = Plan.Series.Where(one => Plan.SlotsOf(one).Any(slot => !figures.Of(one.Indicator, one.Region, slot.Span).At(slot).IsEmpty)).ToList();
        HasMoreCharts = drawn.Count > MostCharts;
        Charts = [.. drawn.Take(MostCharts).Select(one => ChartOf(one.Indicator, one.Region, one.Span, charts)).Where(chart => chart.Refusal is null)];
    }

    private ReportPlan Plan => figures.Plan;

    private Language Language => reading.Language;

    /// <summary>More is asked for than can be answered; nothing else is worked out then.</summary>
    public bool IsTooMany => Plan.Fault is not null;

    public string Heading => string.Join(text["ListComma"], Names(catalogue.Indicators.Where(one => query.Indicators.Contains(one.Code)).Select(one => one.Name.In(Language)).ToList()));

    public string Range
    {
        get
        {
            var (from, to) = (Plan.Query.Range.From!.Value, Plan.Query.Range.To!.Value);
            var (first, last) = (PeriodText.Long(from, Language), PeriodText.Long(to, Language));
            return query.Range is { Months: { } months } ? text["RangeRolling", first, last, months]
                : query.Range.IsPinned ? text["RangePinned", first, last]
                : text["RangeSince", first, last];
        }
    }

    public string Count => text["Figures", Whole(Plan.Figures), Whole(Numbers)];

    public int Numbers { get; }

    public string TooMany => text["TooMany", Whole(Plan.Figures), Whole(ReportPlan.MostFigures)];

    /// <summary>Smaller questions in place of one that is too large.</summary>
    public IEnumerable<(string Label, string Url)> Narrower =>
    [
        (text["NarrowMonths"], urls.Explore(query.With(ReportRange.Last(12)))),
        (text["NarrowRegion"], urls.Explore(query.In([Region.GuangdongCode]))),
        (text["NarrowIndicator", Plan.Series[0].Indicator.Name.In(Language)], urls.Explore(query.With([Plan.Series[0].Indicator.Code]))),
    ];

    public string WorkbookUrl => urls.ReportWorkbook(query);

    public string CsvUrl => urls.ReportCsv(query);

    public string SaveUrl => urls.SavedReports(query);

    public string PowerQueryUrl => urls.PowerQuery(query);

    public string PermanentUrl => urls.Explore(query);

    public bool IsRolling => !query.Range.IsPinned;

    public (string Label, string Url) OtherRange => IsRolling
        ? (text["Pin"], urls.Explore(Plan.Query))
        : (text["Roll"], urls.Explore(query.With(ReportRange.Usual)));

    /// <summary>What was asked for and has no figure at all; null when everything has.</summary>
    public string? Unpublished => Plan.Unpublished.Count == 0 || Plan.Series.Count == 0 ? null
        : text["Unpublished", string.Join(text["ListComma"], Names([.. Plan.Unpublished.Select(one => text["UnpublishedOf", one.Region.Name.In(Language), one.Indicator.Name.In(Language)].Value)]))].Value;

    /// <summary>Why nothing can be shown; null when something is.</summary>
    public string? Nothing => Numbers > 0 ? null
        : Newest is { } newest ? text["NoFiguresInRange", PeriodText.Long(newest, Language)].Value
        : text["NoFigures"].Value;

    public IReadOnlyList<Chart> Charts { get; } = [];

    public bool HasMoreCharts { get; }

    public IReadOnlyList<ExploreRow> Rows { get; } = [];

    public int RowCount { get; }

    /// <summary>The rows behind everything that is shown.</summary>
    public IReadOnlyList<Observation> Shown { get; } = [];

    public string NameOf(FigureKey key) =>
        catalogue.Indicator(key.Indicator) is { } indicator && catalogue.Region(key.Region) is { } region ? FigureText.Name(indicator, region, key.Period, key.Measure, Language) : key.ToString();

    /// <summary>A few by name, of many only how many more there are.</summary>
    private static List<string> Names(List<string> names)
    {
        const int most = 6;
        return names.Count <= most ? names : [.. names.Take(most), string.Create(CultureInfo.InvariantCulture, $"+{names.Count - most}")];
    }

    private static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private Period? Newest => Plan.Series.Select(one => figures.Of(one.Indicator, one.Region, one.Span).Points).Where(points => points.Count > 0).Select(points => (Period?)points[^1].Period)
        .MaxBy(period => period!.Value.LastDay);

    private OutputAndGrowth ChartOf(Indicator indicator, Region region, Span span, FinishedCharts charts)
    {
        var range = new PeriodRange(Plan.Query.Range.From!.Value.As(span), Plan.Query.Range.To!.Value.As(span));
        var (series, yearToDate) = (figures.Of(indicator, region, span), span == Span.Month ? figures.Of(indicator, region, Span.YearToDate) : null);
        return charts.Get((catalogue, series, yearToDate, range, Language), () => OutputAndGrowth.Build(indicator, region, range, series, yearToDate, Language));
    }

    /// <summary>A block a series and measure, its newest period first; periods in a row that lack a figure for the same reason are one line.</summary>
    private List<ExploreRow> Lines(List<ReportRow> rows)
    {
        var lines = new List<ExploreRow>();
        foreach (var block in rows.GroupBy(row => (row.Indicator.Code, Region: row.Region.Code, row.Span, row.Measure)))
        {
            var run = new List<ReportRow>();
            foreach (var row in block.Reverse())
            {
                if (run.Count > 0 && (row.Figure.HasNumber || row.Shown is not null || run[0].Shown is not null || row.Figure.Absence != run[0].Figure.Absence))
                {
                    lines.Add(LineOf(run));
                    run.Clear();
                }

                run.Add(row);
                if (row.Figure.HasNumber)
                {
                    lines.Add(LineOf(run));
                    run.Clear();
                }
            }

            if (run.Count > 0)
            {
                lines.Add(LineOf(run));
            }
        }

        return lines;
    }

    private ExploreRow LineOf(List<ReportRow> run)
    {
        var row = run[0];
        var newest = PeriodText.Long(row.Point.Period, Language);
        return new(
            row.Indicator.Name.In(Language),
            row.Region.Name.In(Language),
            run.Count == 1 ? newest : text["GapRun", PeriodText.Long(run[^1].Point.Period, Language), newest, run.Count],
            text[$"Measure{row.Measure}"],
            urls.Figure(row.Series, row.Point.Period),
            row.Figure.HasNumber ? NumberText.Digits(row.Figure) : NumberText.AbsenceMark(row.Figure.Absence!.Value),
            row.Unit.Name.In(Language),
            row.Figure.Absence is { } absence ? NumberText.AbsenceWords(absence, Language) : NumberText.RelationWords(row.Figure.Relation, Language),
            row.Shown);
    }
}
