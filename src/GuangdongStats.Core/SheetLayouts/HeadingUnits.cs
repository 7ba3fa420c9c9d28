using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>Units as headings write them: 万套, 亿元, 台/套, thousand sets, %.</summary>
internal sealed class HeadingUnits(Catalogue.Catalogue catalogue)
{
    private const int Longest = 20;

    private static readonly char[] Between = ['、', '，', ',', ';', '；'];

    private readonly UnitWords words = UnitWords.For([.. catalogue.Indicators.Select(indicator => indicator.Unit).DistinctBy(unit => unit.Code)]);

    /// <summary>All units of a text that holds nothing else, separated by 、.</summary>
    /// <returns>Null: it holds something else.</returns>
    public string? Read(string plain)
    {
        var text = plain.Trim().Replace("10,000", "万", StringComparison.Ordinal).Replace("10 000", "万", StringComparison.Ordinal);
        if (text.Length is 0 or > Longest * 3)
        {
            return null;
        }

        var parts = IsOne(text) ? [text] : text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && parts.All(IsOne) ? string.Join('、', parts.Distinct(StringComparer.Ordinal)) : null;
    }

    public static IReadOnlyList<string> Split(string? unit) => unit?.Split('、', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static bool IsPercent(string unit) => unit is "%" or "percent" or "per cent" or "pct";

    /// <summary>It counts what the indicator counts, whatever the scale; 万 alone counts anything.</summary>
    public bool Fits(string unit, Unit counted) => !IsPercent(unit) && Phrase(unit) is { Quantity: Quantity.Plain } phrase
        && (phrase.Unit is null || UnitWords.Means(phrase.Unit, counted));

    private bool IsOne(string text) => text.Length <= Longest && !text.Any(char.IsAsciiDigit) && (IsPercent(text)
        || Phrase(text) is { Quantity: Quantity.Plain, LetterScale: ' ', Number.Doubt: null } phrase && (phrase.Unit is not null || phrase.IsScaled));

    private FigurePhrase? Phrase(string unit)
    {
        var text = char.IsAsciiLetter(unit[0]) ? $"1 {unit}" : $"1{unit}";
        return FigurePhrase.At(text, 0, words) is { Relations.Count: 0, HasPlusBehind: false, Direction: 0 } phrase && phrase.End == text.Length ? phrase : null;
    }
}
