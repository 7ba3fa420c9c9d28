namespace GuangdongStats.Core.Entry;

/// <summary>
/// One spelling for characters that mean the same to a reader: full width, signs of minus, traditional 萬 and 億, capital letters.
/// Every character becomes exactly one, so that a place in the result is the same place in the original.
/// </summary>
internal static class PlainText
{
    public static string Of(string text) => string.Create(text.Length, text, static (plain, original) =>
    {
        for (var i = 0; i < original.Length; i++)
        {
            plain[i] = Of(original[i]);
        }
    });

    /// <summary>Turns the direction in which what follows is shown, so that a person sees something else than is stored.</summary>
    public static bool TurnsDirection(char c) => c is '\u202B' or '\u202E' or (>= '\u2066' and <= '\u2069');

    /// <summary>Shows nothing and means nothing: marks that web pages and pocket calculators leave around numbers.</summary>
    public static bool IsInvisible(char c) => c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060'
        or '\u202A' or '\u202C' or '\u202D' or '\u00AD';

    private static char Of(char c) => c switch
    {
        '，' or '；' or '：' or '？' or '！' => c, // Chinese punctuation ends clauses; the comma inside a number is another character.
        '\u2212' or '\u2010' or '\u2011' or '\uFE63' => '-',
        '\u2043' or '\u2796' => '-',
        '〇' or '○' => '零',
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '臺' => '台',
        '≧' => '≥',
        '≦' => '≤',
        '’' or '‘' or '＇' => '\'',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ when char.IsWhiteSpace(c) || IsInvisible(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
