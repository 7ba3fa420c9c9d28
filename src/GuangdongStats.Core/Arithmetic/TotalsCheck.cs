namespace GuangdongStats.Core.Arithmetic;

/// <summary>Sum of parts against the total (R9).</summary>
/// <param name="Difference">Sum − total; null when not comparable.</param>
/// <param name="Allowance">n·u/2: n parts, u the coarsest unit of a last printed digit among parts and total.</param>
public sealed record TotalsCheck(TotalsVerdict Verdict, decimal? Difference, decimal Allowance);
