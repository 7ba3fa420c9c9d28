using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>A month's output, or half of January–February's.</summary>
public sealed record RunRateStep(Period Period, decimal PerMonth);
