using System.Text;
using System.Text.Unicode;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// Tells the language of what sources wrote (titles, publishers, notes), which pages in either language quote as it stands. A screen reader needs to be
/// told, else it spells Chinese out on an English page (WCAG 3.1.2).
/// </summary>
public static class WrittenIn
{
    /// <summary>The language tag for a <c>lang</c> attribute: Japanese by its kana, Chinese where Han characters make most of it, else English.</summary>
    public static string Of(string text)
    {
        int han = 0, latin = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (In(UnicodeRanges.Hiragana, rune) || In(UnicodeRanges.Katakana, rune))
            {
                return "ja";
            }

            han += In(UnicodeRanges.CjkUnifiedIdeographs, rune) ? 1 : 0;
            latin += rune.IsAscii && Rune.IsLetter(rune) ? 1 : 0;
        }

        // A Han character is a word or half of one, a Latin letter a fifth.
        return han * 3 > latin ? "zh-CN" : "en";
    }

    private static bool In(UnicodeRange range, Rune rune) => rune.Value >= range.FirstCodePoint && rune.Value < range.FirstCodePoint + range.Length;
}
