namespace GuangdongStats.Core.Bulletins;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Bound">What the text rests on; null for words.</param>
/// <param name="Name">The same in both languages and, while the figure is the same, at any time: <c>industrial-robots.share.published</c>. Empty for words.</param>
public sealed record SentencePart(string Text, Reference? Bound = null, string Name = "")
{
    /// <summary>The figure that the text prints, where it prints one.</summary>
    public FigureReference? Figure => Bound as FigureReference;
}
