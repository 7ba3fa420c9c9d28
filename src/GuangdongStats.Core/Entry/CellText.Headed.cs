using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Entry;

/// <summary>Cells whose heading says a part of what they mean.</summary>
public static partial class CellText
{
    /// <summary>Whether a text is a number with what belongs to it, or the sign of an absence, and not words.</summary>
    public static bool IsFigure(string text)
    {
        var plain = Tidied(text);
        return plain.Length is > 0 and <= LongestText && (plain.Any(char.IsAsciiDigit) ? PhraseIn(plain is ['(', _, .., ')'] ? plain[1..^1] : plain, Unit.Percent) is not null : IsAbsence(text));
    }

    /// <summary>—, …, 未公布: why there is no number.</summary>
    public static bool IsAbsence(string text) => AbsenceIn(Tidied(text)) is not null;

    /// <summary>A number that says neither its scale nor what it counts: its heading has to.</summary>
    public static bool IsBare(string text, Unit unit) => Tidied(text) is var plain
        && PhraseIn(plain is ['(', _, .., ')'] ? plain[1..^1] : plain, unit) is { Quantity: Quantity.Plain, IsScaled: false, LetterScale: ' ', Unit: null, Compound: null };

    /// <summary>As it would have been typed had it said what its heading says: 12.47 under 万套 is 12.47万套. What says its own unit stays as it is.</summary>
    /// <param name="heading">A unit as <see cref="SheetLayouts.CellMeaning"/> gives it; empty: none.</param>
    public static string Under(string heading, string text, Unit unit)
    {
        if (heading.Length == 0 || !IsBare(text, unit))
        {
            return text;
        }

        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var behind = last >= 0 ? last + 1 : text.Length;
        return $"{text[..behind]}{(char.IsAsciiLetter(heading[0]) ? " " : "")}{heading}{text[behind..]}";
    }
}
