using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore.Revisions;

/// <summary>Reads the revision triangle that the address asks for: <c>?indicator=industrial-robots&amp;region=440000&amp;span=ytd&amp;measure=level</c>.</summary>
public sealed class RevisionFigures(
    CatalogueReader catalogues, IndicatorRowsAsOf rows, RegionsWithFigures regions, ReadingRequest reading, IStringLocalizer<RevisionsText> text)
{
    public static string CodeOf(Measure measure) => measure.ToString().ToLowerInvariant();

    /// <returns>The triangle, or the words of a refusal.</returns>
    public async Task<(RevisionData? Data, string? Problem)> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(reading.KnownAt, cancellation);
        var (asked, place, stretch, kind) = (reading.One("indicator"), reading.One("region"), reading.One("span"), reading.One("measure"));
        if ((asked is null ? catalogue.Indicators.First(known => known.IsMonthlyOutput) : catalogue.Indicator(asked)) is not { } indicator)
        {
            return (null, text["BadIndicator", asked!]);
        }

        if (catalogue.Region(place ?? Region.GuangdongCode) is not { } region)
        {
            return (null, text["BadRegion", place!]);
        }

        var span = stretch is null ? indicator.Spans[0] : indicator.Spans.FirstOrDefault(known => Spans.Code(known) == stretch);
        if (!indicator.Spans.Contains(span))
        {
            return (null, text["BadSpan", stretch!, string.Join(", ", indicator.Spans.Select(Spans.Code))]);
        }

        var measures = Enum.GetValues<Measure>();
        var measure = kind is null ? Measure.Level : measures.FirstOrDefault(known => CodeOf(known) == kind);
        if (!measures.Contains(measure))
        {
            return (null, text["BadMeasure", kind!, string.Join(", ", measures.Select(CodeOf))]);
        }

        var visible = (await rows.Get(indicator, reading.KnownAt, cancellation)).Where(row => row.Region == region.Code && row.Period.Span == span);
        var withFigures = (await regions.Read(indicator, reading.KnownAt, cancellation)).Where(entry => entry.Span == span).Select(entry => catalogue.Region(entry.Region)).OfType<Region>();
        return (new(catalogue, indicator, region, span, RevisionTriangle.Build(new(indicator.Code, region.Code, span), indicator, visible, measure), [.. withFigures.Append(region).Distinct()]), null);
    }
}
