using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>What a series is of. The code of the indicator and of the region, never their names.</summary>
public readonly record struct SeriesKey(string Indicator, string Region, Span Span)
{
    public override string ToString() => $"{Indicator}/{Region}/{Spans.Code(Span)}";
}
