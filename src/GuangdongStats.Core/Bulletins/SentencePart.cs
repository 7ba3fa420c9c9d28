namespace GuangdongStats.Core.Bulletins;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Figure">The figure that the text prints; null for words.</param>
public sealed record SentencePart(string Text, FigureReference? Figure = null);
