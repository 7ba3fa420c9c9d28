using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>B* = V/(1 + g/100): the comparable level of a year earlier that a published level and growth imply (R2).</summary>
public sealed record ImpliedBase(decimal Value, Interval Interval);
