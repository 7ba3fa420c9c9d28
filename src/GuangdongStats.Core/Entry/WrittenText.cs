namespace GuangdongStats.Core.Entry;

/// <summary>Texts that people write into the work pages: names, explanations, messages, notices.</summary>
public static class WrittenText
{
    /// <summary>The longest explanation, message or notice, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>
    /// Whether it may be stored: not too long, and nothing in it that cannot be typed, that turns the direction of what follows, or that is
    /// half a character. Line breaks and tabs may be.
    /// </summary>
    public static bool IsAccepted(string text, int longest = Longest)
    {
        if (text.Length > longest)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || PlainText.TurnsDirection(c))
            {
                return false;
            }

            if (char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
