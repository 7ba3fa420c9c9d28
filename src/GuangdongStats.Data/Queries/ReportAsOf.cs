using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Data.Queries;

/// <summary>What a report is made of, as it was known at a moment: the same series that every page shows.</summary>
public sealed class ReportAsOf(SeriesCache series, RegionsWithFigures known)
{
    /// <param name="query">Its codes are in the catalogue.</param>
    /// <param name="knownAtUtc">The query's own day is not looked at: the caller has made this moment of it.</param>
    public async Task<ReportFigures> Read(ReportQuery query, Catalogue catalogue, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var read = new Dictionary<SeriesKey, Series>();
        foreach (var indicator in query.Indicators.Select(catalogue.Indicator).OfType<Indicator>())
        {
            foreach (var (region, span, _) in await known.Read(indicator, knownAtUtc, cancellation))
            {
                if (IsAskedFor(query, indicator, region, span))
                {
                    read.Add(new(indicator.Code, region, span), await series.Get(indicator, region, span, knownAtUtc, cancellation));
                }
            }
        }

        return Answer(query, catalogue, knownAtUtc, read);
    }

    /// <summary>Months need the years to date as well, for January–February (R1).</summary>
    internal static bool IsAskedFor(ReportQuery query, Indicator indicator, string region, Span span) =>
        query.Regions.Contains(region) && indicator.Spans.Contains(span) && (query.Spans.Contains(span) || (span == Span.YearToDate && query.Spans.Contains(Span.Month)));

    /// <param name="read">The series that are known, those of years to date behind months among them.</param>
    internal static ReportFigures Answer(ReportQuery query, Catalogue catalogue, DateTime knownAtUtc, IReadOnlyDictionary<SeriesKey, Series> read)
    {
        var today = ReleaseTime.DayAt(knownAtUtc);
        return new(ReportPlan.Of(query, catalogue, Newest, Period.Month(today.Year, today.Month)), read);

        // A forecast is printed before its period ends: a range that rolls does not follow it.
        Period? Newest(Indicator indicator, Region region, Span span) =>
            !read.TryGetValue(new(indicator.Code, region.Code, span), out var found) || found.IsEmpty ? null
            : (found.Points.LastOrDefault(point => new[] { point.Level, point.Growth, point.Share }.Any(choice => choice is { Figure.HasNumber: true, Shown.Basis: not Basis.Forecast })) ?? found.Points[^1]).Period;
    }
}
