using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Reports;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Growth;

/// <summary>Published growth held against the growth computed from published levels (R2), in every series and period that has both; what the address narrows it to.</summary>
public sealed class GrowthChecks(CatalogueReader catalogues, RegionsWithFigures regions, SeriesCache cache, SeriesFigures series, ReadingRequest reading, IStringLocalizer<GrowthText> text)
{
    /// <summary>All verdicts but <see cref="GrowthVerdict.Agrees"/>.</summary>
    public const string Differs = "differs";

    public static string CodeOf(GrowthVerdict verdict) => CsvText.Code<GrowthVerdict>(verdict);

    /// <returns>The checks, or the words of a refusal.</returns>
    public async Task<(GrowthData? Data, string? Problem)> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var (indicator, verdict) = (reading.One("indicator"), reading.One("verdict"));
        if (indicator is not null && catalogue.Indicator(indicator) is null)
        {
            return (null, text["BadIndicator", indicator]);
        }

        string[] known = [Differs, .. Enum.GetValues<GrowthVerdict>().Select(CodeOf)];
        if (verdict is not null && !known.Contains(verdict, StringComparer.Ordinal))
        {
            return (null, text["BadVerdict", verdict, string.Join(", ", known)]);
        }

        var (all, open) = (new List<Explanation>(), 0);
        foreach (var measured in catalogue.Indicators)
        {
            foreach (var (code, span, _) in (await regions.Read(measured, reading.KnownAt, cancellation)).Where(entry => measured.Spans.Contains(entry.Span)))
            {
                var points = (await cache.Get(measured, code, span, reading.KnownAt, cancellation)).Points.Where(point => point.GrowthFigure.HasNumber).Select(point => point.Period).ToList();
                foreach (var figure in await series.Read(measured, catalogue.Region(code)!, points, reading.KnownAt, cancellation))
                {
                    if (figure.Reconciliation is null)
                    {
                        open++;
                    }
                    else
                    {
                        all.Add(figure);
                    }
                }
            }
        }

        // The worst first, then the newest.
        return (new(catalogue, [.. all.OrderBy(figure => figure.Reconciliation!.Verdict).ThenByDescending(figure => figure.Period.LastDay)], open, indicator, verdict), null);
    }
}
