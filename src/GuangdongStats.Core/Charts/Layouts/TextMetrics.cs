namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>
/// How wide a text will be, without a font: a little too wide rather than too narrow, because the reader's font is not known.
/// Chinese is one em a character; bold digits of the listed system fonts are at most 0.6 em.
/// </summary>
public static class TextMetrics
{
    /// <summary>The size of every text in a drawing, in px.</summary>
    public const double FontSize = 12;

    /// <summary>Height of a line's box above its baseline, and below.</summary>
    public const double Ascent = 11, Descent = 4;

    public static double Width(string text)
    {
        double em = 0;
        foreach (var c in text)
        {
            em += c switch
            {
                >= '0' and <= '9' => 0.6,
                '.' or ',' or ' ' or '\'' or 'i' or 'l' or 'j' or 't' or 'f' => 0.3,
                '%' => 0.95,
                'm' or 'w' or 'M' or 'W' => 0.88,
                '+' or '−' or '–' => 0.64,
                >= 'A' and <= 'Z' => 0.7,
                < '\u0100' => 0.57,
                _ => 1,
            };
        }

        return em * FontSize;
    }

    /// <summary>The room of a text whose baseline is at <paramref name="y"/>.</summary>
    public static Box BoxOf(string text, double x, double y, TextAnchor anchor)
    {
        var width = Width(text);
        var left = anchor switch { TextAnchor.Start => x, TextAnchor.Middle => x - (width / 2), _ => x - width };
        return new(left, y - Ascent, width, Ascent + Descent);
    }
}
