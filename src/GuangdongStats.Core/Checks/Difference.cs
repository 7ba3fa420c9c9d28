namespace GuangdongStats.Core.Checks;

/// <summary>By how much figures disagree; what is subtracted from what stands at each <see cref="Check"/>.</summary>
/// <param name="Allowed">What rounding or the threshold would have let pass, in the same unit; null where nothing would.</param>
public sealed record Difference(decimal Value, DifferenceUnit Unit, decimal? Allowed = null);
