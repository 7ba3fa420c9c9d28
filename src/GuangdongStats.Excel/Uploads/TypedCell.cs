using System.Globalization;

namespace GuangdongStats.Excel.Uploads;

/// <summary>A cell as a person would have typed what it shows, so that a sheet and the entry page mean the same by the same signs.</summary>
/// <param name="Text">For <see cref="Core.Entry.CellText"/>; empty where nothing can be read.</param>
/// <param name="Fault">Null: nothing but what typing would say.</param>
public readonly record struct TypedCell(string Text, CellFault? Fault, string Detail = "")
{
    private const string TextFormat = "@";

    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
    };

    public static TypedCell Of(SafeCell cell) => cell.Kind switch
    {
        SafeCellKind.Number => OfNumber(cell.Number, cell.Format),
        SafeCellKind.Date => new("", CellFault.DateNotNumber, cell.Text),
        SafeCellKind.Boolean => new("", CellFault.NotANumber, cell.Text),
        SafeCellKind.Error => new("", CellFault.ErrorValue, cell.Text),
        SafeCellKind.Uncalculated => new("", CellFault.Uncalculated),
        _ => OfText(cell.Text.Trim(), cell.Format),
    };

    private static TypedCell OfText(string text, string format)
    {
        if (Errors.Contains(text))
        {
            return new("", CellFault.ErrorValue, text);
        }

        text = text is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? text[1..] : text; // put before by an export, so that it stays text
        return new(text, format != TextFormat && IsPlain(text) ? CellFault.NumberAsText : null, text);
    }

    private static bool IsPlain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    /// <summary>Excel keeps numbers in binary and shows fifteen digits: 0.1 + 0.2 is 0.3 to everyone who looks at it.</summary>
    private static TypedCell OfNumber(double number, string format)
    {
        if (Math.Abs(number) >= 1e21)
        {
            return new(number.ToString("R", CultureInfo.InvariantCulture), null);
        }

        var (isPercent, decimals) = Shown(format);
        var value = (decimal)number * (isPercent ? 100 : 1);
        var percent = isPercent ? "%" : "";
        var exact = value.ToString("0.############################", CultureInfo.InvariantCulture);
        if (decimals is not { } shown)
        {
            return new(exact + percent, null);
        }

        var written = Math.Round(value, shown, MidpointRounding.AwayFromZero);
        return new(
            written.ToString("F" + shown.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + percent,
            written == value ? null : CellFault.ShownRounded,
            exact + percent);
    }

    /// <summary>Percent or not, and how many decimals the format shows; null where it does not say, or shows the number in thousands.</summary>
    private static (bool IsPercent, int? Decimals) Shown(string format)
    {
        var (isPercent, decimals, digits, scaled, point) = (false, 0, 0, false, false);
        for (var at = 0; at < format.Length && format[at] != ';'; at++)
        {
            switch (format[at])
            {
                case '"':
                    at = format.IndexOf('"', at + 1) is >= 0 and var closed ? closed : format.Length;
                    break;
                case '[':
                    at = format.IndexOf(']', at) is >= 0 and var end ? end : format.Length;
                    break;
                case '\\' or '_' or '*' or '!':
                    at++;
                    scaled |= format[at - 1] is '!' or '\\' && at < format.Length && format[at] == '.'; // 0!.0, shows ten thousands
                    break;
                case '%':
                    isPercent = true;
                    break;
                case '.':
                    point = true;
                    break;
                case ',':
                    scaled |= digits > 0 && !(at + 1 < format.Length && format[at + 1] is '0' or '#' or '?');
                    break;
                case 'E' or 'e' or '/':
                    return (isPercent, null);
                case '0' or '#' or '?':
                    digits++;
                    decimals += point && format[at] == '0' ? 1 : 0;
                    scaled |= point && format[at] != '0'; // 0.## shows as many as there are
                    break;
            }
        }

        return (isPercent, digits == 0 || scaled || format == NumberFormats.General ? null : Math.Min(decimals, 15));
    }
}
