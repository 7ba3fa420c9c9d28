using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>Regions side by side in words, with their sums checked.</summary>
public sealed class CompareModel
{
    private const int LinkedPeriods = 8;

    private readonly Indicator indicator;
    private readonly Period? period;
    private readonly IReadOnlyList<string> asked;
    private readonly Series province;
    private readonly IReadOnlyList<Explanation> facts;
    private readonly Catalogue catalogue;
    private readonly ReadingRequest reading;
    private readonly SiteUrls urls;
    private readonly IStringLocalizer<ComparePageText> text;

    public CompareModel(CompareData data, ReadingRequest reading, SiteUrls urls, IStringLocalizer<ComparePageText> text)
    {
        (indicator, period, asked, province, facts, catalogue) = data;
        this.reading = reading;
        this.urls = urls;
        this.text = text;
        var ordered = facts
            .OrderBy(fact => fact.Region.IsNation)
            .ThenByDescending(fact => fact.Point.LevelFigure.IsExact)
            .ThenByDescending(fact => fact.Point.LevelFigure.HasNumber ? fact.Point.LevelFigure.Value : decimal.MinValue)
            .ThenByDescending(fact => fact.Point.GrowthFigure.HasNumber ? fact.Point.GrowthFigure.Value : decimal.MinValue);
        Rows = facts.Any(fact => !fact.Point.IsEmpty) ? [.. ordered.Select(RowOf)] : [];
        Ranking = period is { } at && Rows.Count > 0
            ? Ranking.Build(indicator, at, Competitors(at), Nation?.Point, Language)
            : null;
        Sums = [.. SumLines()];
    }

    private Language Language => reading.Language;

    private Explanation? Nation => facts.FirstOrDefault(fact => fact.Region.IsNation);

    private IEnumerable<Explanation> Provinces => facts.Where(fact => fact.Region.Level == RegionLevel.Province);

    public string Heading => period is { } at ? text["Heading", indicator.Name.In(Language), PeriodText.Long(at, Language)] : text["Title"];

    public string WorkbookUrl => urls.CompareWorkbook(indicator.Code, asked.Count > 0 ? asked : null, period);

    public string Nobody => text["Nobody", period is { } at ? PeriodText.Long(at, Language) : indicator.Name.In(Language)];

    public IReadOnlyList<CompareRow> Rows { get; }

    public Ranking? Ranking { get; }

    public IReadOnlyList<string> Sums { get; }

    public IEnumerable<(string Code, string Label, bool IsCurrent)> IndicatorOptions =>
        catalogue.Indicators.Select(option => (option.Code, option.Name.In(Language), option == indicator));

    public IEnumerable<(string Code, string Label, bool IsCurrent)> PeriodOptions
    {
        get
        {
            var periods = province.Points.Select(point => point.Period).Reverse().ToList();
            if (period is { } at && !periods.Contains(at))
            {
                periods.Insert(0, at);
            }

            return periods.Select(option => (option.Slug, PeriodText.Long(option, Language), option == period));
        }
    }

    public IEnumerable<(string Label, string Url)> PeriodLinks => province.Points.Reverse().Take(LinkedPeriods).Select(point =>
        (PeriodText.Long(point.Period, Language), urls.Compare(indicator.Code, period: point.Period)));

    public IEnumerable<(string Code, string Label, bool IsCurrent)> RegionOptions =>
        catalogue.Regions.Where(region => !region.IsNation).Select(region => (region.Code, region.Name.In(Language), asked.Contains(region.Code)));

    /// <summary>Provinces without a usable level, named; null when none is missing or nobody is ranked.</summary>
    public string? Missing => Provinces.Select(fact => fact.Rank).OfType<RankInterval>().FirstOrDefault() is { Missing.Count: > 0 } rank
        ? text["MissingText", string.Join(text["ListComma"], rank.Missing.Select(code => catalogue.Region(code)?.Name.In(Language)))].Value
        : null;

    /// <summary>Provinces are ranked among provinces: all of them where none was chosen, so that the missing are named. Other places only among themselves.</summary>
    private List<(Region, SeriesPoint)> Competitors(Period at) => Provinces.Any()
        ?
        [
            .. catalogue.Regions
                .Where(place => place.Level == RegionLevel.Province && (asked.Count == 0 || asked.Contains(place.Code)))
                .Select(place => (place, facts.FirstOrDefault(fact => fact.Region == place)?.Point ?? new(at, null, null, null, Absence.NotAvailable))),
        ]
        : [.. facts.Where(fact => !fact.Region.IsNation).Select(fact => (fact.Region, fact.Point))];

    private CompareRow RowOf(Explanation fact)
    {
        var point = fact.Point;
        return new(
            fact.Region.Name.In(Language),
            fact.Region.IsNation,
            urls.Indicator(indicator.Code, fact.Region.Code, indicator.Spans.Contains(point.Period.Span) ? point.Period.Span : null),
            urls.Figure(new(indicator.Code, fact.Region.Code, point.Period.Span), point.Period),
            [.. new[] { point.Level, point.Growth, point.Share }.OfType<Choice>().Select(choice => choice.Shown)],
            NumberText.Level(point.LevelFigure, indicator.Unit, Language),
            NumberText.Growth(point.GrowthFigure, Language),
            Signs.ClassOf(point.GrowthFigure),
            fact.ShareBounds is { } share ? NumberText.Percent(share, 1, Language) : text["Undefined"],
            NumberText.Share(point.ShareFigure, Language),
            fact.Rank is { } rank ? RankText.Of(rank, Language) : text["Undefined"],
            fact.Contribution?.Percent is { } contribution ? NumberText.Percent(contribution, 1, Language) : text["Undefined"],
            fact.Contribution is { PullPoints: var pull } ? NumberText.Points(pull, 1, Language) : text["Undefined"]);
    }

    private IEnumerable<string> SumLines()
    {
        var whole = Nation?.Point.LevelFigure ?? Figure.Absent(Absence.NotAvailable);
        if (Remainder.Of(Provinces.Select(fact => fact.Point.LevelFigure), whole) is not { } remainder)
        {
            yield return text["SumFew"];
            yield break;
        }

        var sum = NumberText.Quantity(remainder.Sum, indicator.Unit, Language);
        yield return remainder.Rest is not { } rest ? text["SumNoNation", remainder.Parts, sum]
            : remainder.IsImpossible ? text["SumTooLarge", remainder.Parts, sum, NumberText.Level(whole, indicator.Unit, Language)]
            : text["SumOk", remainder.Parts, sum, NumberText.Level(whole, indicator.Unit, Language), NumberText.Quantity(rest, indicator.Unit, Language)];
        var pulls = Provinces.Select(fact => fact.Contribution?.PullPoints).OfType<Interval>().ToList();
        if (pulls.Count > 0 && Nation!.Point.GrowthFigure is { IsExact: true } growth)
        {
            var listed = pulls.Aggregate((left, right) => left + right);
            yield return text["PullSum", NumberText.Growth(growth, Language), pulls.Count,
                NumberText.Points(listed, 1, Language), NumberText.Points(growth.Interval!.Value - listed, 1, Language)];
        }
    }
}
