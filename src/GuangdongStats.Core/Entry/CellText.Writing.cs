using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Entry;

public static partial class CellText
{
    private static readonly (decimal Factor, string Word)[] ChineseScales = [(1, ""), (Wan, "万"), (Yi, "亿"), (Wan * Yi, "万亿")];

    private static readonly (decimal Factor, string Word)[] EnglishScales =
        [(1, ""), (1_000m, " thousand"), (Million, " million"), (1_000_000_000m, " billion"), (1_000_000_000_000m, " trillion")];

    /// <summary>
    /// A figure as it stands in its cell while it is edited: 12.47万, 124,700, 超1000亿, +33%; 124.7 thousand, over 100 billion, +33%.
    /// <see cref="Read"/> gives the same figure again. A precision that no way of writing shows stands behind ±: 280%±5.
    /// </summary>
    public static string Write(Figure figure, Unit unit, Measure measure, Language language)
    {
        if (figure.Absence is { } absence)
        {
            return NumberText.AbsenceMark(absence);
        }

        var isPercentage = IsPercentage(unit, measure);
        var size = Math.Abs(figure.Value);
        var sign = figure.Value < 0 ? "-" : measure == Measure.Growth && figure.Value > 0 ? "+" : "";
        if (figure.Precision is not { } precision)
        {
            var number = isPercentage ? Plain(size) + "%" : Scaled(size, unit, language);
            var words = NumberText.RelationWords(figure.Relation, language);
            return language == Language.English ? $"{words} {sign}{number}"
                : figure.Relation == Relation.AtLeast ? sign + number + words
                : words + sign + number;
        }

        var percent = isPercentage ? "%" : "";
        var scales = isPercentage ? [(1m, "")] : language == Language.Chinese ? ChineseScales : EnglishScales;
        if (IsPowerOfTen(precision) && size % precision == 0 && Scale(scales, size, precision) is { Factor: > 0 } scale)
        {
            var written = Digits(size / scale.Factor, Rounding.DecimalsOf(precision / scale.Factor), grouped: !isPercentage) + scale.Word;
            var asks = !isPercentage && scale.Factor == 1 && precision < 1 && (unit.IsMoney || (IsCounted(unit) && size is > 0 and < FractionsFrom));
            if (!asks)
            {
                return sign + written + percent;
            }
        }

        return $"{sign}{Plain(size)}{percent}±{Plain(precision / 2)}";
    }

    /// <summary>The scale that the size suggests and that the precision can be written in: precision 100 is 0.01万.</summary>
    private static (decimal Factor, string Word) Scale((decimal Factor, string Word)[] scales, decimal size, decimal precision)
    {
        if (precision <= 1)
        {
            return scales[0];
        }

        var fitting = scales.Where(scale => scale.Factor >= precision).ToList();
        return fitting.LastOrDefault(scale => scale.Factor <= size) is { Factor: > 0 } suggested ? suggested : fitting.FirstOrDefault();
    }

    /// <summary>A bound has no precision: the scale of its size, with as many digits as it has.</summary>
    private static string Scaled(decimal size, Unit unit, Language language)
    {
        var scales = language == Language.Chinese ? ChineseScales : EnglishScales;
        var mustScale = size != decimal.Truncate(size) && (unit.IsMoney || (IsCounted(unit) && size < FractionsFrom));
        var (factor, word) = scales.LastOrDefault(scale => scale.Factor <= size && (scale.Factor > 1 || !mustScale));
        (factor, word) = factor > 0 ? (factor, word) : scales[mustScale ? 1 : 0];
        return factor is 1_000m && !mustScale ? Digits(size, null) : Digits(size / factor, null) + word;
    }

    private static bool IsPowerOfTen(decimal precision)
    {
        for (; precision < 1; precision *= 10)
        {
            if (precision < 1e-12m)
            {
                return false;
            }
        }

        for (; precision >= 10; precision /= 10)
        {
        }

        return precision == 1;
    }

    /// <param name="grouped">Not in percentages: 1,234% could be a decimal comma, and reading it asks.</param>
    private static string Digits(decimal value, int? decimals, bool grouped = true) => value.ToString(
        (grouped ? "#,0." : "0.") + (decimals is { } count ? new string('0', count) : new string('#', 28)),
        CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
