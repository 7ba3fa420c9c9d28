using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>What an indicator's page and its downloads are asked for; the URL is its only state.</summary>
/// <param name="From">First month; null: <see cref="Range"/> begins where it seems best.</param>
public sealed record SeriesQuery(Indicator Indicator, Region Region, Span Span, Period? From, Period? To)
{
    /// <summary>Years shown when no beginning is asked for: long enough to compare, short enough to read.</summary>
    private const int DefaultYears = 3;

    /// <summary>In years: a longer axis cannot be read, and would let one address ask for thousands of places.</summary>
    private const int LongestRange = 30;

    /// <summary>Reads the query; <paramref name="problem"/> says which value is wrong and what would be right.</summary>
    public static SeriesQuery? Read(Indicator indicator, Catalogue catalogue, ReadingRequest reading, out SeriesQueryProblem? problem)
    {
        var (region, span, from, to) = (reading.One("region"), reading.One("span"), reading.One("from"), reading.One("to"));
        problem = null;
        if (catalogue.Region(string.IsNullOrEmpty(region) ? Region.GuangdongCode : region) is not { } place)
        {
            problem = new(SeriesQueryFault.UnknownRegion, region!);
            return null;
        }

        var stretch = indicator.Spans[0];
        if (!string.IsNullOrEmpty(span) && (!Spans.TryParse(span, out stretch) || !indicator.Spans.Contains(stretch)))
        {
            problem = new(SeriesQueryFault.BadSpan, span);
            return null;
        }

        if (!TryReadMonth(from, stretch, out var first))
        {
            problem = new(SeriesQueryFault.BadFrom, from!);
            return null;
        }

        if (!TryReadMonth(to, stretch, out var last))
        {
            problem = new(SeriesQueryFault.BadTo, to!);
            return null;
        }

        if (first > last)
        {
            problem = new(SeriesQueryFault.FromAfterTo, $"{from} > {to}");
            return null;
        }

        if (first is { } begin && last is { } end && end.Year - begin.Year > LongestRange)
        {
            problem = new(SeriesQueryFault.RangeTooLong, $"{from}–{to}");
            return null;
        }

        return new(indicator, place, stretch, first, last);
    }

    /// <summary>
    /// The range that is shown: as asked for; else the three calendar years that end with the last figure.
    /// Null when the series has no figure and no range was asked for.
    /// </summary>
    public PeriodRange? Range(Series series)
    {
        var last = To ?? series.Points.LastOrDefault(p => !p.IsEmpty)?.Period;
        if (last is null && From is null)
        {
            return null;
        }

        var to = last is { } end && (From is null || end >= From) ? end : From!.Value;
        var from = From ?? Period.Of(Span, Math.Max(Period.FirstYear, to.Year - DefaultYears + 1), 1);
        if (to.Year - from.Year > LongestRange)
        {
            from = Period.Of(Span, to.Year - LongestRange, 1);
        }

        return new(from, to);
    }

    private static bool TryReadMonth(string? text, Span span, out Period? period)
    {
        period = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!Period.TryParseMonth(text, span, out var read))
        {
            return false;
        }

        period = read;
        return true;
    }
}
