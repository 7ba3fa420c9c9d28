using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Compare;

public partial class ComparePage
{
    [Inject] public required CatalogueReader Catalogue { get; init; }

    [Inject] public required SeriesCache Series { get; init; }

    [Inject] public required ExplanationAsOf Explanations { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<ComparePageText> Text { get; init; }

    private CompareModel Model { get; set; } = default!;

    private (int Status, string Message)? Problem { get; set; }

    private string FigureUrl(SeriesKey key, Period period) => Urls.Figure(key, period);

    protected override async Task Load(CancellationToken cancellation)
    {
        var catalogue = await Catalogue.Read(Reading.KnownAt, cancellation);
        var indicatorCode = Reading.One("indicator");
        if ((indicatorCode is null ? catalogue.Indicators[0] : catalogue.Indicator(indicatorCode)) is not { } indicator)
        {
            Problem = (StatusCodes.Status404NotFound, Text["UnknownIndicator", indicatorCode!]);
            return;
        }

        var asked = Reading.Query.Where(pair => pair.Key == "regions").SelectMany(pair => pair.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (asked.Find(code => catalogue.Region(code) is null) is { } unknown)
        {
            Problem = (StatusCodes.Status404NotFound, Text["UnknownRegion", unknown]);
            return;
        }

        var slug = Reading.One("period");
        Period? period = Period.TryParse(slug, out var read) ? read : null;
        if (period is null && slug is not null)
        {
            Problem = (StatusCodes.Status400BadRequest, Text["BadPeriod", slug]);
            return;
        }

        var province = await Series.Get(indicator, Region.GuangdongCode, period?.Span ?? indicator.Spans[0], Reading.KnownAt, cancellation);
        period ??= (province.LatestFirmLevel() ?? province.Points.LastOrDefault())?.Period;
        var offered = province.IsEmpty ? await Series.Get(indicator, Region.GuangdongCode, indicator.Spans[0], Reading.KnownAt, cancellation) : province;
        Model = new(indicator, period, asked, offered, await FactsOf(indicator, period, asked, catalogue, cancellation), catalogue, Reading, Urls, Text);
    }

    /// <summary>Regions with any figure in the period, or those asked for; the nation last.</summary>
    private async Task<IReadOnlyList<Explanation>> FactsOf(Indicator indicator, Period? period, List<string> asked, Catalogue catalogue, CancellationToken cancellation)
    {
        if (period is not { } at)
        {
            return [];
        }

        var known = await Series.Regions(indicator, at, Reading.KnownAt, cancellation);
        var facts = new List<Explanation>();
        foreach (var region in catalogue.Regions.Where(region => asked.Count > 0 ? region.IsNation || asked.Contains(region.Code) : known.ContainsKey(region.Code)))
        {
            facts.Add(await Explanations.Read(indicator, region, at, Reading.KnownAt, cancellation));
        }

        return facts;
    }
}
