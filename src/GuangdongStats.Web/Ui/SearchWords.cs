using System.Text;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// The words of a search. Full-width and half-width letters, capitals and small ones are the same (NFKC, invariant lower case); all
/// words must occur, in any order and in any of the texts. Chinese has no spaces, so a word may occur anywhere inside.
/// </summary>
public sealed class SearchWords
{
    private readonly string[] words;

    private SearchWords(string[] words) => this.words = words;

    public bool IsEmpty => words.Length == 0;

    public static SearchWords Of(string? text) =>
        new(Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public bool AreIn(params ReadOnlySpan<string> texts)
    {
        var joined = Plain(string.Join('\n', texts!));
        foreach (var word in words)
        {
            if (!joined.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return ""; // half of a surrogate pair, which only a broken address contains
        }
    }
}
