namespace GuangdongStats.Core.Checks.Limits;

/// <summary>What a threshold may be.</summary>
/// <param name="Least">Itself allowed.</param>
/// <param name="Most">Itself allowed.</param>
/// <param name="IsWhole">Only whole numbers.</param>
public sealed record ThresholdRule(ThresholdName Name, ThresholdUnit Unit, decimal Default, decimal Least, decimal Most, bool IsWhole);
