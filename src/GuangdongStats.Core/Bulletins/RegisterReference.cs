using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A name in a register, or how many of its entries a text speaks of.</summary>
/// <param name="Code">Of the entry; null for a count.</param>
public sealed record RegisterReference(RegisterKind Register, string? Code = null) : Reference;
