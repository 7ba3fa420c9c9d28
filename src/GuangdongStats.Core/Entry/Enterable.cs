using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Core.Entry;

/// <summary>Which figures can be entered at all.</summary>
public static class Enterable
{
    /// <summary>The figures a slot has. What is a percentage or an index already has no share; the nation is the whole (R5).</summary>
    public static IReadOnlyList<Measure> Measures(Indicator indicator, Region region) => indicator.Kind switch
    {
        IndicatorKind.Share => [Measure.Level],
        IndicatorKind.Index => [Measure.Level, Measure.Growth],
        _ when region.IsNation => [Measure.Level, Measure.Growth],
        _ => [Measure.Level, Measure.Growth, Measure.Share],
    };

    /// <summary>Periods that nobody reports (R1), and those whose last month has not begun.</summary>
    public static bool IsReported(Indicator indicator, Period period, DateOnly today) =>
        indicator.Spans.Contains(period.Span)
        && period.Year >= Period.FirstYear
        && indicator.IsCollected(period)
        && new DateOnly(period.Year, period.EndMonth, 1) <= today;

    /// <param name="today">The day in Guangdong.</param>
    /// <returns>Null: it can be entered.</returns>
    public static Refusal? WhyNot(FigureKey key, Catalogue.Catalogue catalogue, DateOnly today) =>
        catalogue.Indicator(key.Indicator) is not { } indicator || catalogue.Region(key.Region) is not { } region || !Measures(indicator, region).Contains(key.Measure)
            ? Refusal.NotFound
        : !IsReported(indicator, key.Period, today) ? Refusal.PeriodNotReported
        : null;
}
