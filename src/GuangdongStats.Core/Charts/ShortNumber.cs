using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Charts;

/// <summary>The number over a column, in its axis's scale: at most four digits and never more than were printed; a bound keeps its word.</summary>
internal static class ShortNumber
{
    public static string Of(Figure figure, UnitScale scale, Language language)
    {
        var scaled = figure.Value / scale.Divisor;
        var room = Math.Abs(scaled) switch { >= 1000 => 0, >= 100 => 1, _ => 2 };
        var printed = figure.Precision is { } precision ? Rounding.DecimalsOf(precision / scale.Divisor) : room;
        var decimals = Math.Min(room, printed);
        var rounded = Rounding.ToDecimals(scaled, decimals);
        var format = "#,0." + new string(figure.IsExact ? '0' : '#', decimals);
        var number = (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString(format, CultureInfo.InvariantCulture);
        var words = NumberText.RelationWords(figure.Relation, language);
        return words.Length == 0 ? number
            : !language.IsChinese() ? $"{words} {number}"
            : figure.Relation == Relation.AtLeast ? number + words
            : words + number;
    }
}
