namespace GuangdongStats.Web.Features.Reading.Scenarios;

/// <summary>A choice of the form.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Chosen">Null for all.</param>
public sealed record ScenarioFilter(string Key, string Label, string? Chosen, IReadOnlyList<(string Value, string Words)> Choices);
