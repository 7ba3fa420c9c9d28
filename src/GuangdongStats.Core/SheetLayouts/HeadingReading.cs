namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What was read in a heading.</summary>
/// <param name="Doubt">Null: it reads as one thing.</param>
/// <param name="Detail">The words that gave rise to the doubt; may be empty.</param>
/// <param name="Key">The heading without what changes from month to month; empty when nothing else is in it.</param>
public sealed record HeadingReading(LineMeaning Meaning, LayoutDoubt? Doubt, string Detail, string Key)
{
    public static HeadingReading Empty { get; } = new(LineMeaning.Nothing, null, "", "");

    /// <summary>A heading beneath another: what it leaves open is what the upper one says.</summary>
    public HeadingReading Under(HeadingReading upper) => new(
        Meaning.Over(upper.Meaning),
        Clash(upper) ? LayoutDoubt.Several : Doubt ?? upper.Doubt,
        Doubt is null ? upper.Detail : Detail,
        string.Join(' ', new[] { upper.Key, Key }.Where(key => key.Length > 0)));

    private bool Clash(HeadingReading upper) =>
        (Meaning.Indicator is { } indicator && upper.Meaning.Indicator is { } other && indicator != other)
        || (Meaning.Region is { } region && upper.Meaning.Region is { } place && region != place);
}
