using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.PressText;

/// <summary>
/// Reads a Chinese or English press text for figures and claims on rank and streak. It knows the turns that releases use and the names of
/// the catalogue; words that it does not know between an indicator and a number end the reading of that clause, so that a number about
/// something else is never proposed. The same text always gives the same proposals, in time that grows with its length.
/// </summary>
public static class PressReader
{
    /// <summary>Longer texts are refused.</summary>
    public const int LongestText = 200_000;

    /// <param name="writtenOn">The day of the text in Guangdong: what "this year" and a missing year refer to. A date of the last 400 days in the text itself goes before.</param>
    public static PressReading Read(string text, Catalogue.Catalogue catalogue, DateOnly writtenOn)
    {
        if (text.Length > LongestText)
        {
            return new([], [], IsTooLong: true);
        }

        var lexer = new PressLexer(catalogue, writtenOn);
        var tokens = lexer.Read(text);
        var reading = new PressSentences(catalogue, tokens, lexer.Day, PlainText.Of(text));
        return reading.Read();
    }
}
