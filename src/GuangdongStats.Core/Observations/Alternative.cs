namespace GuangdongStats.Core.Observations;

/// <summary>A row that was not chosen, and the first rule by which the chosen row goes before it.</summary>
public sealed record Alternative(Observation Observation, ChoiceReason Behind);
