using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>One reason why a worded text cannot stand.</summary>
/// <param name="Slot">Of the paragraph, or the name of the registered number.</param>
/// <param name="Language">Of the text that it stands in.</param>
/// <param name="Start">Its place in that text.</param>
/// <param name="Text">What stands there; of names that differ, those that the language lacks.</param>
public sealed record WordingFault(WordingFaultKind Kind, string Slot, Language Language, int Start, string Text);
