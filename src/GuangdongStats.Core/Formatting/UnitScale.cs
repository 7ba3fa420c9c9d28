namespace GuangdongStats.Core.Formatting;

/// <summary>How an axis counts: numbers are divided, and the unit says by what (万套, thousand sets; R12).</summary>
/// <param name="Divisor">1, 10 000, 100 000 000 in Chinese; a power of a thousand in English.</param>
/// <param name="UnitText">Scale word and unit.</param>
public sealed record UnitScale(decimal Divisor, string UnitText);
