using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>The answer to a query: its series, as they were known at one moment, and their figures in order.</summary>
/// <param name="series">By key; one that is not there has no figure.</param>
public sealed class ReportFigures(ReportPlan plan, IReadOnlyDictionary<SeriesKey, Series> series)
{
    public ReportPlan Plan { get; } = plan;

    /// <summary>The figures by indicator, region, span, period (oldest first) and measure, absences among them; made while they are read.</summary>
    public IEnumerable<ReportRow> Rows =>
        from one in Plan.Series
        from slot in Plan.SlotsOf(one)
        let point = Of(one.Indicator, one.Region, slot.Span).At(slot)
        from measure in Plan.Query.Measures
        select new ReportRow(one.Indicator, one.Region, one.Span, point, measure);

    public Series Of(Indicator indicator, Region region, Span span)
    {
        var key = new SeriesKey(indicator.Code, region.Code, span);
        return series.TryGetValue(key, out var found) ? found : Series.Build(key, indicator, []);
    }

    /// <summary>What a workbook of these figures bears.</summary>
    public WorkbookCode CodeAt(DateTime madeAtUtc) => new(Plan.Query, madeAtUtc, Hash);

    public ValuesHash Hash => ValuesHash.Of(Rows.Select(row => row.Reported));
}
