namespace GuangdongStats.Core.Registers.Entries;

/// <summary>Why an entry can neither be submitted nor released.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Item">Number of the item, 1 first; null for the entry's own fields.</param>
/// <param name="Detail">What was written, or what stands in the way.</param>
public readonly record struct RegisterProblem(string Field, int? Item, RegisterFault Fault, string Detail);
