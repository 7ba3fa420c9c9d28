using System.Runtime.CompilerServices;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A sentence in one language whose numbers know which figures they are.</summary>
public sealed record Sentence(IReadOnlyList<SentencePart> Parts)
{
    /// <summary>Without links.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>An interpolated string whose holes may be words, parts bound to figures, or whole sentences.</summary>
    internal static Sentence Say(Composition composition) => new(composition.Parts());

    /// <summary>Collects an interpolated string; neighbouring words become one part.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Composition(int literalLength, int formattedCount)
    {
        private readonly List<SentencePart> parts = new(literalLength == 0 ? formattedCount : (2 * formattedCount) + 1);

        public void AppendLiteral(string text) => AppendFormatted(new SentencePart(text));

        public void AppendFormatted(string text) => AppendFormatted(new SentencePart(text));

        public void AppendFormatted(SentencePart part)
        {
            if (part.Bound is null && parts.Count > 0 && parts[^1] is { Bound: null, Text: var before })
            {
                parts[^1] = new(before + part.Text);
            }
            else if (part.Text.Length > 0)
            {
                parts.Add(part);
            }
        }

        public void AppendFormatted(Sentence? sentence)
        {
            foreach (var part in sentence?.Parts ?? [])
            {
                AppendFormatted(part);
            }
        }

        public IReadOnlyList<SentencePart> Parts() => parts;
    }
}
