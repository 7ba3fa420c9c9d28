using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Targets;

/// <summary>The number that a programme sets itself, in the unit in which figures are stored.</summary>
/// <param name="Figure">3000 of 100 million yuan, "over" → over 300,000,000,000.</param>
/// <param name="Unit">Code of the base unit: yuan, parks, percent.</param>
/// <param name="Year">By whose end it is to be reached; null when none is named.</param>
/// <param name="Name">What is counted, without the words of the relation.</param>
public sealed record TargetAmount(Figure Figure, string Unit, int? Year, LocalizedName Name)
{
    private static readonly (string Ending, Relation Relation)[] Endings =
        [(", over", Relation.Over), (", at least", Relation.AtLeast), (", about", Relation.About), (", nearly", Relation.Nearly)];

    /// <summary>Null where the item names no number: it is a task.</summary>
    public static TargetAmount? Of(ProgrammeItem item)
    {
        if (!decimal.TryParse(item.TargetValue, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var (scale, unit) = item.TargetUnit switch
        {
            "100-million-yuan" => (100_000_000m, "yuan"),
            "million-yuan" => (1_000_000m, "yuan"),
            "units" => (1m, "sets"),
            _ => (1m, item.TargetUnit),
        };
        var ending = Endings.FirstOrDefault(words => item.Item.English.EndsWith(words.Ending, StringComparison.Ordinal));
        var figure = ending.Ending is null ? Figure.Exact(value * scale, scale) : Figure.Bound(ending.Relation, value * scale);
        var name = ending.Ending is null ? item.Item : item.Item with { English = item.Item.English[..^ending.Ending.Length] };
        return new(figure, unit, int.TryParse(item.TargetYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, name);
    }
}
