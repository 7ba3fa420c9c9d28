using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>share = 100·V(region)/V(nation), same span, same period, same knowledge date (R5), as an interval (R7).</summary>
public static class Share
{
    /// <summary>Null when either is missing or not exact, or the whole may be zero.</summary>
    public static ShareResult? Of(Figure part, Figure whole) =>
        part.IsExact && whole.IsExact && Bounds(part, whole) is { } percent ? new(percent, part.Value / whole.Value * 100) : null;

    /// <summary>What bounds decide too: a part "over 240,000" of 556,369 is more than 43.1%. Null when nothing is known.</summary>
    public static Interval? Bounds(Figure part, Figure whole) =>
        part.Interval is { } some && whole.Interval is { Low: > 0 } all && (some / all * 100) is var share && (share.Low > 0 || share.High is not null) ? share : null;
}
