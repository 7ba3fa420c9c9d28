using GuangdongStats.Core.Bulletins.Editing;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A number of a text that was registered with its source.</summary>
public sealed record NumberReference(RegisteredNumber Number) : Reference;
