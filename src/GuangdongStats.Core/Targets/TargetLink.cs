namespace GuangdongStats.Core.Targets;

/// <summary>The series by which a target is measured. Somebody says so; it is never guessed from names.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Region">Code of the place that the programme is for.</param>
public sealed record TargetLink(string Indicator, string Region);
