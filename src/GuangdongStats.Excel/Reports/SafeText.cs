using ClosedXML.Excel;

namespace GuangdongStats.Excel.Reports;

/// <summary>Text that stays text.</summary>
public static class SafeText
{
    /// <summary>
    /// Writes a text as text. One that begins like a formula gets the quote prefix as well: without it Excel would make a formula of it when somebody
    /// edits the cell. Characters that XML cannot hold are left out.
    /// </summary>
    public static IXLCell Set(IXLCell cell, string text)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var clean = Clean(text);
        cell.SetValue(clean);
        if (LooksLikeFormula(clean))
        {
            cell.Style.IncludeQuotePrefix = true;
        }

        return cell;
    }

    /// <summary>Excel would make a formula of it when somebody edits its cell.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..];

    /// <summary>Without what XML cannot hold, and no longer than a cell can be.</summary>
    internal static string Clean(string text)
    {
        var clean = Enumerable.Range(0, text.Length).Any(at => IsForbidden(text, at)) ? string.Concat(text.Where((_, at) => !IsForbidden(text, at))) : text;
        return clean.Length > MostCharacters ? clean[..MostCharacters] : clean;
    }

    /// <summary>Excel's own limit for one cell.</summary>
    private const int MostCharacters = 32_767;

    private static bool IsForbidden(string text, int at) =>
        char.IsSurrogate(text[at])
            ? !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) && !(at > 0 && char.IsSurrogatePair(text[at - 1], text[at]))
            : text[at] is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';
}
