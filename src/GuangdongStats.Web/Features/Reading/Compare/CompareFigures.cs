using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Compare;

/// <summary>Reads which regions the address asks to compare, and their figures.</summary>
public sealed class CompareFigures(CatalogueReader catalogues, SeriesCache series, ExplanationAsOf explanations, ReadingRequest reading, IStringLocalizer<ComparePageText> text)
{
    /// <returns>The data, or the status and the words of a refusal.</returns>
    public async Task<(CompareData? Data, (int Status, string Message)? Problem)> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var indicatorCode = reading.One("indicator");
        if ((indicatorCode is null ? catalogue.Indicators[0] : catalogue.Indicator(indicatorCode)) is not { } indicator)
        {
            return (null, (StatusCodes.Status404NotFound, text["UnknownIndicator", indicatorCode!]));
        }

        var asked = reading.Query.Where(pair => pair.Key == "regions").SelectMany(pair => pair.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (asked.Find(code => catalogue.Region(code) is null) is { } unknown)
        {
            return (null, (StatusCodes.Status404NotFound, text["UnknownRegion", unknown]));
        }

        var slug = reading.One("period");
        Period? period = Period.TryParse(slug, out var read) ? read : null;
        if (period is null && slug is not null)
        {
            return (null, (StatusCodes.Status400BadRequest, text["BadPeriod", slug]));
        }

        var province = await series.Get(indicator, Region.GuangdongCode, period?.Span ?? indicator.Spans[0], reading.KnownAt, cancellation);
        period ??= (province.LatestFirmLevel() ?? province.Points.LastOrDefault())?.Period;
        var offered = province.IsEmpty ? await series.Get(indicator, Region.GuangdongCode, indicator.Spans[0], reading.KnownAt, cancellation) : province;
        return (new(indicator, period, asked, offered, await FactsOf(indicator, period, asked, catalogue, cancellation), catalogue), null);
    }

    /// <summary>Regions with any figure in the period, or those asked for; the nation last.</summary>
    private async Task<IReadOnlyList<Explanation>> FactsOf(Indicator indicator, Period? period, List<string> asked, Catalogue catalogue, CancellationToken cancellation)
    {
        if (period is not { } at)
        {
            return [];
        }

        var known = await series.Regions(indicator, at, reading.KnownAt, cancellation);
        var facts = new List<Explanation>();
        foreach (var region in catalogue.Regions.Where(region => asked.Count > 0 ? region.IsNation || asked.Contains(region.Code) : known.ContainsKey(region.Code)))
        {
            facts.Add(await explanations.Read(indicator, region, at, reading.KnownAt, cancellation));
        }

        return facts;
    }
}
