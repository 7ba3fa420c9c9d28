using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>
/// A sentence as it is edited: its words, with the name of each bound part between braces,
/// <c>全省产量{industrial-robots.level}</c>. The braces of a name are the only ones there are.
/// </summary>
public static class Template
{
    public static string Of(Sentence sentence) => string.Concat(sentence.Parts.Select(part => part.Bound is null ? part.Text : $"{{{part.Name}}}"));

    /// <summary>The names of the bound parts in a text, in their order.</summary>
    public static IReadOnlyList<string> Names(string text) => [.. Pieces(text).Where(piece => piece.Kind == PieceKind.Name).Select(piece => piece.Text)];

    /// <summary>The sentence with what stands under the names now.</summary>
    /// <param name="known">The bound parts by name; the name of a period (<c>ytd-2024-12</c>) is known without them.</param>
    /// <returns>Null where a name is not known or a brace is broken.</returns>
    public static Sentence? Say(string text, Language language, IReadOnlyDictionary<string, SentencePart> known)
    {
        var parts = new List<SentencePart>();
        foreach (var piece in Pieces(text))
        {
            var part = piece.Kind switch
            {
                PieceKind.Words => new(piece.Text),
                PieceKind.Name => Find(piece.Text, language, known),
                _ => null,
            };
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
        }

        return new(parts);
    }

    public static SentencePart? Find(string name, Language language, IReadOnlyDictionary<string, SentencePart> known) =>
        known.TryGetValue(name, out var part) ? part
        : Period.TryParse(name, out var period) && period.Slug == name ? new(PeriodText.Long(period, language), new PeriodReference(period), name)
        : null;

    /// <summary>Words, names and broken places, in their order.</summary>
    internal static IReadOnlyList<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        var words = new StringBuilder();
        var begun = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not ('{' or '}'))
            {
                begun = words.Length == 0 ? at : begun;
                words.Append(text[at++]);
                continue;
            }

            Flush();
            var end = text[at] == '{' ? text.AsSpan(at + 1).IndexOfAny('{', '}') : -1;
            if (end > 0 && text[at + 1 + end] == '}' && IsName(text.AsSpan(at + 1, end)))
            {
                pieces.Add(new(PieceKind.Name, at, text.Substring(at + 1, end)));
                at += end + 2;
            }
            else
            {
                var length = end >= 0 && text[at + 1 + end] == '}' ? end + 2 : 1;
                pieces.Add(new(PieceKind.Broken, at, text.Substring(at, length)));
                at += length;
            }
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (words.Length > 0)
            {
                pieces.Add(new(PieceKind.Words, begun, words.ToString()));
                words.Clear();
            }
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    internal enum PieceKind
    {
        Words = 1,
        Name,
        Broken,
    }

    /// <param name="Text">Of a name without its braces.</param>
    internal readonly record struct Piece(PieceKind Kind, int Start, string Text);
}
