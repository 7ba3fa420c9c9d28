using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Matters;

/// <summary>One readable field of a matter. Two editions are compared line by line, by the label.</summary>
/// <param name="Label">Unlike any other of the same matter.</param>
/// <param name="Text">Empty: nothing is said.</param>
public readonly record struct MatterLine(LocalizedName Label, string Text);
