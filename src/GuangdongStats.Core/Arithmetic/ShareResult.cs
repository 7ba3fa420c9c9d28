using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>A share of the whole, in percent (R5).</summary>
/// <param name="Percent">Where it lies given the printed digits.</param>
/// <param name="Value">From the printed numbers, unrounded.</param>
public sealed record ShareResult(Interval Percent, decimal Value)
{
    /// <summary>What is left to all others, in percent.</summary>
    public decimal Others => 100 - Value;
}
