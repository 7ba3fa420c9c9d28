namespace GuangdongStats.Core.Entry;

/// <summary>Words with a meaning, of which the longest that stands at a place is found. Written as <see cref="PlainText"/> gives them.</summary>
internal sealed class WordList<T>
{
    private readonly Dictionary<char, (string Word, T Meaning)[]> byFirst;

    /// <param name="words">Several words with one meaning stand in one text, separated by <c>|</c>.</param>
    public WordList(params IEnumerable<(string Words, T Meaning)> words) => byFirst = words
        .SelectMany(entry => entry.Words.Split('|').Select(word => (Word: word, entry.Meaning)))
        .GroupBy(entry => entry.Word[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Word.Length).ToArray());

    /// <summary>The longest word at a place; one of Latin letters must end there, so that "over" is not found in "overall".</summary>
    /// <returns>Its length; 0 when none stands there.</returns>
    public int At(string text, int start, out T meaning)
    {
        meaning = default!;
        if (start >= text.Length || !byFirst.TryGetValue(text[start], out var candidates))
        {
            return 0;
        }

        foreach (var (word, means) in candidates)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && IsWhole(text, start, word.Length))
            {
                meaning = means;
                return word.Length;
            }
        }

        return 0;
    }

    private static bool IsWhole(string text, int start, int length) =>
        !(IsLetter(text, start + length - 1) && IsLetter(text, start + length)) && !(IsLetter(text, start) && IsLetter(text, start - 1));

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);
}
