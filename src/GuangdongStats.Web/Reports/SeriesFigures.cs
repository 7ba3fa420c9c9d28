using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Reports;

/// <summary>The figures of a series slot by slot, explained by the same rules as the pages explain them (R25), and the figures that answer a query.</summary>
public sealed class SeriesFigures(SeriesCache series)
{
    /// <param name="slots">January–February among months is the year to date of February (R1).</param>
    public async Task<IReadOnlyList<Explanation>> Read(Indicator indicator, Region region, IReadOnlyList<Period> slots, DateTime knownAt, CancellationToken cancellation)
    {
        var own = new Dictionary<Span, (Series Series, Series Nation)>();
        foreach (var span in slots.Select(slot => slot.Span).Distinct())
        {
            own.Add(span, (
                await series.Get(indicator, region.Code, span, knownAt, cancellation),
                await series.Get(indicator, Region.NationCode, span, knownAt, cancellation)));
        }

        return
        [
            .. slots.Select(slot => Explanation.Of(
                indicator, region, slot, new(own[slot.Span].Series, own[slot.Span].Nation, null, null, new Dictionary<string, SeriesPoint>(), []))),
        ];
    }

    /// <summary>Every figure of a pinned query, in no order: what the hash of a workbook is over.</summary>
    public async Task<IReadOnlyList<ReportedFigure>> Reported(ReportQuery query, Catalogue catalogue, DateTime knownAt, CancellationToken cancellation)
    {
        var figures = new List<ReportedFigure>();
        foreach (var indicator in catalogue.Indicators.Where(indicator => query.Indicators.Contains(indicator.Code)))
        {
            foreach (var region in query.Regions)
            {
                foreach (var span in indicator.Spans.Where(query.Spans.Contains))
                {
                    if (await series.Get(indicator, region, span, knownAt, cancellation) is { IsEmpty: false } own)
                    {
                        foreach (var slot in query.Range.Slots(span))
                        {
                            var of = slot.Span == span ? own : await series.Get(indicator, region, slot.Span, knownAt, cancellation);
                            figures.AddRange(query.Measures.Select(measure => new ReportRow(indicator, catalogue.Region(region)!, span, of.At(slot), measure).Reported));
                        }
                    }
                }
            }
        }

        return figures;
    }
}
