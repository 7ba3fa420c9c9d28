using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Data.Queries;

/// <summary>Holds the targets of programmes against the figures known at the same moment.</summary>
public sealed class TargetsAsOf(SeriesCache series, CatalogueReader catalogues)
{
    /// <returns>In the order of the programmes and their items; tasks without a number are left out.</returns>
    public async Task<IReadOnlyList<MeasuredTarget>> Read(IEnumerable<Programme> programmes, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var rows = new List<MeasuredTarget>();
        foreach (var (programme, item) in programmes.SelectMany(programme => programme.Items.Select(item => (programme, item))))
        {
            if (TargetAmount.Of(item) is not { } amount)
            {
                continue;
            }

            if (item.Link is not { } link || catalogue.Indicator(link.Indicator) is not { } indicator)
            {
                rows.Add(new(programme, item, amount, TargetProgress.NotLinked, null, null));
                continue;
            }

            var totals = await series.Get(indicator, link.Region, indicator.Kind == IndicatorKind.Flow ? Span.YearToDate : Span.Point, knownAtUtc, cancellation);
            var months = indicator.IsMonthlyOutput ? await series.Get(indicator, link.Region, Span.Month, knownAtUtc, cancellation) : null;
            rows.Add(new(programme, item, amount, TargetProgress.Of(amount, indicator, totals, months, ReleaseTime.DayAt(knownAtUtc)), indicator, totals.Key));
        }

        return rows;
    }
}
