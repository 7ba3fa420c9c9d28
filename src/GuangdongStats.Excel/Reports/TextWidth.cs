namespace GuangdongStats.Excel.Reports;

/// <summary>
/// How wide a text is, in digits of the default font. ClosedXML's <c>AdjustToContents</c> asks GDI+, which Linux does not have.
/// </summary>
public static class TextWidth
{
    /// <summary>Of the longest line; a Chinese character counts two.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        double widest = 0, line = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                (widest, line) = (Math.Max(widest, line), 0);
            }
            else if (!IsInvisible(rune.Value))
            {
                line += IsWide(rune.Value) ? 2.1 : rune.Value is (>= 'A' and <= 'Z') or '%' or '@' or 'm' or 'w' ? 1.25 : 1.0;
            }
        }

        return Math.Max(widest, line);
    }

    /// <summary>Lines that a text takes in a column of a width.</summary>
    public static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.Split('\n'))
        {
            lines += Math.Max(1, (int)Math.Ceiling(Of(line) / Math.Max(1, width)));
        }

        return lines;
    }

    private static bool IsInvisible(int rune) => rune is < 0x20 or (>= 0x300 and <= 0x36F) or 0x200B or 0x200D or 0xFE0F;

    private static bool IsWide(int rune) => rune
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
        or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;
}
