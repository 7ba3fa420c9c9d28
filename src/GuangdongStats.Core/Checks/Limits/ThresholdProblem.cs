namespace GuangdongStats.Core.Checks.Limits;

/// <summary>A threshold that cannot stand; the rule says what would be right.</summary>
public sealed record ThresholdProblem(ThresholdRule Rule, decimal Given);
