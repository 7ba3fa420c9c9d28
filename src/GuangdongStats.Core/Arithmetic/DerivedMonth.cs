using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>A month that nobody published, Y(m) − Y(m−1): to be marked "derived" (R3).</summary>
/// <param name="Month">The month.</param>
public sealed record DerivedMonth(Period Month, decimal Value, Interval Interval);
