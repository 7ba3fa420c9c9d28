using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>Entered figures laid over what is visible, as if they were released.</summary>
public static class Overlay
{
    /// <summary>
    /// The visible rows with the entered ones. Where one is entered, the department's own earlier editions of the same figure give way, whatever
    /// their vintage; other sources' rows stay and stand behind it by the rules of choice.
    /// </summary>
    /// <exception cref="ArgumentException">An entered row is not the department's own, or of low confidence: another could win over it.</exception>
    public static IReadOnlyList<Observation> Of(IEnumerable<Observation> visible, IReadOnlyCollection<Observation> entered)
    {
        if (entered.FirstOrDefault(row => row.Source is not { Kind: SourceKind.OwnRelease, Confidence: Confidence.Normal }) is { } foreign)
        {
            throw new ArgumentException($"{foreign.Source.Id} is not the department's own release.", nameof(entered));
        }

        var places = entered.Select(PlaceOf).ToHashSet();
        return [.. visible.Where(row => row.Source.Kind != SourceKind.OwnRelease || !places.Contains(PlaceOf(row))), .. entered];
    }

    private static (string Indicator, string Region, int Period, Measure Measure) PlaceOf(Observation row) => (row.Indicator, row.Region, row.Period.SortKey, row.Measure);
}
