using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>The series that answer a query, by indicator, region and span in the order of the catalogue, and how many figures they make.</summary>
/// <param name="Query">Pinned.</param>
/// <param name="Series">Those that have any figure; the others are in <paramref name="Unpublished"/>.</param>
/// <param name="Unpublished">What was asked for and has no figure at all.</param>
public sealed record ReportPlan(
    ReportQuery Query,
    IReadOnlyList<(Indicator Indicator, Region Region, Span Span)> Series,
    IReadOnlyList<(Indicator Indicator, Region Region)> Unpublished)
{
    /// <summary>A report that is asked for more is refused: its long table would have some two million cells.</summary>
    public const int MostFigures = 100_000;

    /// <summary>Numbers and absences.</summary>
    public int Figures { get; private init; }

    /// <param name="query">Its codes are in the catalogue.</param>
    /// <param name="newest">The period of the newest figure of a series; null when it has none.</param>
    /// <param name="otherwise">The month at which a rolling range ends when there is no figure at all.</param>
    public static ReportPlan Of(ReportQuery query, Catalogue.Catalogue catalogue, Func<Indicator, Region, Span, Period?> newest, Period otherwise)
    {
        var asked =
            from indicator in catalogue.Indicators
            where query.Indicators.Contains(indicator.Code)
            from region in catalogue.Regions
            where query.Regions.Contains(region.Code)
            from span in indicator.Spans
            where query.Spans.Contains(span)
            select (indicator, region, span, Newest: newest(indicator, region, span)?.As(Span.Month));
        var known = asked.ToList();
        var pinned = query.Range.PinnedAt(known.Max(series => series.Newest) ?? otherwise);
        var series = known.Where(one => one.Newest is not null).Select(one => (one.indicator, one.region, one.span)).ToList();
        var plan = new ReportPlan(
            query.With(pinned), series, [.. known.Select(one => (one.indicator, one.region)).Distinct().Except(series.Select(one => (one.indicator, one.region)))]);
        return plan with { Figures = series.Sum(one => plan.SlotsOf(one).Count()) * query.Measures.Count };
    }

    /// <summary>That it asks for more than can be answered; null when it does not.</summary>
    public ReportProblem? Fault => Figures > MostFigures ? new(ReportFault.TooManyFigures, Figures.ToString(CultureInfo.InvariantCulture)) : null;

    public bool Covers(FigureKey key) =>
        Query.Measures.Contains(key.Measure) && Series.Any(one => one.Indicator.Code == key.Indicator && one.Region.Code == key.Region && SlotsOf(one).Contains(key.Period));

    /// <summary>
    /// The places of a series in the range. January–February is the year to date of February (R1): it stands among the months only where the years to date
    /// are not there anyway.
    /// </summary>
    public IEnumerable<Period> SlotsOf((Indicator Indicator, Region Region, Span Span) series)
    {
        var slots = Query.Range.Slots(series.Span);
        return series.Span == Span.Month && Series.Contains((series.Indicator, series.Region, Span.YearToDate)) ? slots.Where(slot => slot.Span == Span.Month) : slots;
    }
}
