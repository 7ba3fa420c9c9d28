namespace GuangdongStats.Core.Registers;

/// <summary>The parks, programmes and scenarios that were known at a moment, each in its order in lists.</summary>
public sealed record Registers(
    IReadOnlyList<Park> Parks,
    IReadOnlyList<Programme> Programmes,
    IReadOnlyList<Scenario> Scenarios);
