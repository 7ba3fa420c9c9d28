using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>e = Y(m) − Y(m−1) − M(m): what entered the cumulative figure beside the month, late revisions as a rule (R3).</summary>
/// <param name="Derived">Y(m) − Y(m−1).</param>
/// <param name="Value">e; negative when the published month is above the derived one.</param>
public sealed record Residual(decimal Derived, decimal Value, Interval Interval);
