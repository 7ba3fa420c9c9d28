using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>What a worded text may hold: words, and names of numbers. Nothing else, so that no number in it is typed.</summary>
public static class WordingCheck
{
    private static readonly Language[] Both = [Language.Chinese, Language.English];

    /// <summary>What is wrong with a whole wording; empty when it may be submitted.</summary>
    /// <param name="bulletin">As it is written from the figures.</param>
    public static IReadOnlyList<WordingFault> Of(Wording wording, Bulletin bulletin)
    {
        var worded = bulletin with { Wording = wording };
        return
        [
            .. wording.Numbers.SelectMany(Of),
            .. wording.Paragraphs.Where(paragraph => paragraph.IsOwn).SelectMany(paragraph => Both.SelectMany(language => In(paragraph, language, worded)).Concat(Between(paragraph))),
            .. wording.Paragraphs.Count(paragraph => paragraph.IsAdded) > Wording.MostAdded || wording.Numbers.Count > Wording.MostNumbers
                ? [new WordingFault(WordingFaultKind.TooMany, "", Language.Chinese, 0, "")]
                : Array.Empty<WordingFault>(),
        ];
    }

    /// <summary>What is wrong with a paragraph in one language: it is refused, and the text stays as it was.</summary>
    /// <param name="worded">With the wording whose registered numbers may be named.</param>
    public static IReadOnlyList<WordingFault> In(WordingParagraph paragraph, Language language, Bulletin worded)
    {
        var text = TextOf(paragraph, language);
        if (!WrittenText.IsAccepted(text, WordingParagraph.Longest))
        {
            return [Fault(WordingFaultKind.NotAccepted, 0, "")];
        }

        if (text.AsSpan().IndexOfAny('<', '>') is >= 0 and var markup)
        {
            return [Fault(WordingFaultKind.Markup, markup, text[markup..Math.Min(text.Length, markup + 20)])];
        }

        var known = worded.Parts(language);
        return [.. Template.Pieces(text).SelectMany(piece => piece.Kind switch
        {
            Template.PieceKind.Broken => [Fault(WordingFaultKind.BrokenName, piece.Start, piece.Text)],
            Template.PieceKind.Name => Template.Find(piece.Text, language, known) is null ? [Fault(WordingFaultKind.UnknownName, piece.Start, piece.Text)] : Array.Empty<WordingFault>(),
            _ => [.. UnboundNumbers.In(piece.Text).Select(number => Fault(WordingFaultKind.UnboundNumber, piece.Start + number.Start, piece.Text.Substring(number.Start, number.Length)))],
        })];

        WordingFault Fault(WordingFaultKind kind, int start, string words) => new(kind, paragraph.Slot, language, start, words);
    }

    /// <summary>What a paragraph's two languages lack beside each other: it may be kept so, but not submitted.</summary>
    public static IEnumerable<WordingFault> Between(WordingParagraph paragraph)
    {
        foreach (var language in Both)
        {
            var (text, other) = (TextOf(paragraph, language), TextOf(paragraph, language == Language.Chinese ? Language.English : Language.Chinese));
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new(WordingFaultKind.LanguageMissing, paragraph.Slot, language, 0, "");
            }
            else if (!string.IsNullOrWhiteSpace(other) && Facts(other).Except(Facts(text), StringComparer.Ordinal).ToList() is { Count: > 0 } lacking)
            {
                yield return new(WordingFaultKind.NamesDiffer, paragraph.Slot, language, 0, string.Join(' ', lacking.Select(name => $"{{{name}}}")));
            }
        }
    }

    /// <summary>What is wrong with a registered number.</summary>
    public static IEnumerable<WordingFault> Of(RegisteredNumber number)
    {
        var isAddress = number.Document.Url.Length == 0
            || (Uri.TryCreate(number.Document.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
        if (!isAddress || number.Document.IsOwnStatistics || !IsLine(number.Document.Title, RegisteredNumber.LongestTitle)
            || !IsLine(number.Document.Url, RegisteredNumber.LongestAddress) || !IsLine(number.Document.Page, RegisteredNumber.LongestPage))
        {
            yield return new(WordingFaultKind.SourceMissing, number.Name, Language.Chinese, 0, number.Document.Url);
        }

        foreach (var language in Both)
        {
            var text = language == Language.Chinese ? number.Text.Chinese : number.Text.English;
            if (!IsLine(text, RegisteredNumber.LongestText) || text.AsSpan().ContainsAny("<>{}"))
            {
                yield return new(WordingFaultKind.NotAccepted, number.Name, language, 0, text);
            }
            else if (UnboundNumbers.In(text).Count == 0)
            {
                yield return new(WordingFaultKind.NoNumber, number.Name, language, 0, text);
            }
        }
    }

    /// <summary>A period names no fact: one language may say it where the other does not need to.</summary>
    private static IEnumerable<string> Facts(string text) => Template.Names(text).Where(name => !Period.TryParse(name, out _)).Distinct(StringComparer.Ordinal);

    private static bool IsLine(string text, int longest) => WrittenText.IsAccepted(text, longest) && !text.AsSpan().ContainsAny('\r', '\n');

    private static string TextOf(WordingParagraph paragraph, Language language) => (language == Language.Chinese ? paragraph.Text.Chinese : paragraph.Text.English) ?? "";
}
