using System.Globalization;

namespace GuangdongStats.Core.Entry;

/// <summary>Digits, or a Chinese numeral below ten thousand, as written.</summary>
/// <param name="Unit">Unit of the last written digit: 0.01 for 12.47, 1 for 124,700.</param>
/// <param name="Doubt">Why the digits may be read in several ways; then <paramref name="Readings"/> holds them and Value is the first.</param>
internal sealed record Numeral(int Length, decimal Value, decimal Unit, bool IsSpoken, CellDoubt? Doubt, IReadOnlyList<(decimal Value, decimal Unit)> Readings)
{
    /// <summary>More significant digits than any statistic has.</summary>
    private const int MostDigits = 16;

    /// <summary>九千九百九十九 has seven characters, with zeros between some more.</summary>
    private const int LongestChinese = 12;

    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>The digits are too many to keep.</summary>
    public bool IsTooLarge => Readings.Count == 0 && Doubt is null && Unit == 0;

    public static Numeral? At(string text, int start) =>
        start >= text.Length ? null : char.IsAsciiDigit(text[start]) ? Digits(text, start) : Chinese(text, start);

    private static Numeral Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        var written = text[start..end];
        var length = end - start;
        if (end + 1 < text.Length && text[end] == 'e' && Exponent(text, end + 1, out var power, out var after))
        {
            return written.Length <= MostDigits && power is >= -6 and < MostDigits && Plain(written) is { } mantissa && mantissa.Value < PowerOfTen(MostDigits - power)
                ? Doubted(after - start, CellDoubt.Scientific, [(mantissa.Value * PowerOfTen(power), mantissa.Unit * PowerOfTen(power))])
                : TooLarge(after - start);
        }

        if (written.Count(char.IsAsciiDigit) > MostDigits)
        {
            return TooLarge(length);
        }

        if (Plain(written) is { } plain)
        {
            return written is ['0', not '.', ..]
                ? Doubted(length, CellDoubt.LeadingZero, [plain])
                : new(length, plain.Value, plain.Unit, false, null, [plain]);
        }

        if (IsGroupedByThree(written))
        {
            var value = Plain(written.Replace(",", "", StringComparison.Ordinal))!.Value;
            return new(length, value.Value, value.Unit, false, null, [value]);
        }

        return Misgrouped(length, written);
    }

    /// <summary>A separator that stands between digits; a single space only before exactly three digits.</summary>
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])
        && text[at] switch
        {
            ',' or '.' or '\'' => true,
            ' ' => at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && !(at + 4 < text.Length && char.IsAsciiDigit(text[at + 4])),
            _ => false,
        };

    private static Numeral Misgrouped(int length, string written)
    {
        var joined = Plain(new string([.. written.Where(char.IsAsciiDigit)]))!.Value;
        var separators = written.Where(c => !char.IsAsciiDigit(c)).ToList();
        if (separators is [','])
        {
            var asPoint = Plain(written.Replace(',', '.'))!.Value;
            return written[0] == '0' || written.Length - written.IndexOf(',', StringComparison.Ordinal) - 1 < 3
                ? Doubted(length, CellDoubt.DecimalComma, [asPoint, joined])
                : Doubted(length, CellDoubt.Grouping, [joined, asPoint]);
        }

        if (separators.Distinct().Count() == 1)
        {
            // 2025.5.1 is a date and 1,2,3 a list rather than a number: only groups of three or four are offered, with commas of two as well.
            var groups = written.Split(separators[0]);
            return groups.Skip(1).All(group => group.Length is 3 or 4 || (separators[0] == ',' && group.Length >= 2))
                ? Doubted(length, CellDoubt.Grouping, [joined])
                : Doubted(length, CellDoubt.Grouping, []);
        }

        // Two kinds of separators: the last is the decimal sign when it stands once, as in 1.234,5.
        var point = written.LastIndexOf(separators[^1]);
        return separators[^1] is ',' or '.' && separators.Count(c => c == separators[^1]) == 1
            ? Doubted(length, CellDoubt.Grouping, [Plain($"{new string([.. written[..point].Where(char.IsAsciiDigit)])}.{written[(point + 1)..]}")!.Value])
            : Doubted(length, CellDoubt.Grouping, []);
    }

    private static Numeral Doubted(int length, CellDoubt doubt, IReadOnlyList<(decimal Value, decimal Unit)> readings) =>
        new(length, readings.Count > 0 ? readings[0].Value : 0, readings.Count > 0 ? readings[0].Unit : 1, false, doubt, readings);

    private static Numeral TooLarge(int length) => new(length, 0, 0, false, null, []);

    private static bool IsGroupedByThree(string written)
    {
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? written : written[..point];
        var groups = whole.Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && whole.All(c => c == ',' || char.IsAsciiDigit(c))
            && groups.Skip(1).All(group => group.Length == 3)
            && (point < 0 || written[(point + 1)..].All(char.IsAsciiDigit));
    }

    /// <summary>Digits with at most one point.</summary>
    private static (decimal Value, decimal Unit)? Plain(string written)
    {
        var point = written.IndexOf('.', StringComparison.Ordinal);
        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && written.All(c => c == '.' || char.IsAsciiDigit(c))
            ? (value, point < 0 ? 1 : PowerOfTen(point + 1 - written.Length))
            : null;
    }

    private static bool Exponent(string text, int start, out int power, out int after)
    {
        var sign = text[start] is '+' or '-' ? 1 : 0;
        after = start + sign;
        while (after < text.Length && char.IsAsciiDigit(text[after]) && after - start < 6)
        {
            after++;
        }

        return int.TryParse(text.AsSpan(start, after - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
            && !(after < text.Length && char.IsAsciiLetterOrDigit(text[after]));
    }

    internal static decimal PowerOfTen(int power)
    {
        var value = 1m;
        for (var i = 0; i < Math.Abs(power); i++)
        {
            value = power > 0 ? value * 10 : value / 10;
        }

        return value;
    }

    /// <summary>二百八十, 十一, 两千; nothing that repeats or reverses its places.</summary>
    private static Numeral? Chinese(string text, int start)
    {
        if (text[start] == '零' && start + 1 < text.Length && DigitOf(text[start + 1]) is not null)
        {
            return null;
        }

        decimal value = 0, smallest = 0, last = 10_000;
        int? digit = null;
        var at = start;
        for (; at < text.Length && at - start < LongestChinese; at++)
        {
            var c = text[at];
            if (DigitOf(c) is { } d)
            {
                if (digit is not (null or 0))
                {
                    break;
                }

                digit = d;
                continue;
            }

            decimal place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0 || place >= last || digit is null && (place != 10 || at > start))
            {
                break;
            }

            value += (digit ?? 1) * place;
            (digit, last, smallest) = (null, place, place);
        }

        if (digit is { } ones)
        {
            (value, smallest) = (value + ones, 1);
        }

        return at == start || smallest == 0 ? null : new(at - start, value, smallest, true, null, [(value, smallest)]);
    }

    internal static int? DigitOf(char c) => c == '两' ? 2 : ChineseDigits.IndexOf(c, StringComparison.Ordinal) is var found and >= 0 ? found : null;
}
