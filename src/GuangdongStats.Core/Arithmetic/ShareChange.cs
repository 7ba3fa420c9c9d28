using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// Change of a share on a year earlier, in percentage points: share·(1 − (1+g_N)/(1+g_p)), on the comparable bases, so that no input is
/// counted twice (R6). It rises with g_p and falls with g_N; the share stretches it; so its ends lie at corners of the inputs.
/// </summary>
public static class ShareChange
{
    /// <summary>Null when a growth rate is missing or "about", has no lower end, or may be −100% or less.</summary>
    /// <param name="sharePercent">The share now, of <see cref="Share"/>.</param>
    public static Interval? Of(Interval sharePercent, Figure growthPart, Figure growthWhole) =>
        sharePercent is { Low: >= 0, High: not null } && Growth.Factor(growthPart) is { Low: > 0 } part && Growth.Factor(growthWhole) is { Low: > 0, High: not null } whole
            ? Product(sharePercent, Interval.Of(1) - (whole / part))
            : null;

    /// <summary>share ≥ 0 times a factor of either sign: a positive end grows with the share, a negative one with the share's other end.</summary>
    private static Interval Product(Interval share, Interval factor)
    {
        var low = factor.Low!.Value * (factor.Low >= 0 ? share.Low : share.High)!.Value;
        var high = factor.High!.Value * (factor.High >= 0 ? share.High : share.Low)!.Value;
        return Interval.Closed(low, high);
    }
}
