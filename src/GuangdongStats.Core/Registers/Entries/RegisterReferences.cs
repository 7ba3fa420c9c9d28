using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>What programmes there will be and what each refers to.</summary>
/// <param name="Name">As the way of a circle names it.</param>
/// <param name="Parent">Code; empty: none.</param>
/// <param name="Successor">Code; empty: none.</param>
public readonly record struct RegisterReferences(LocalizedName Name, string Parent, string Successor);
