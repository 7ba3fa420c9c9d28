namespace GuangdongStats.Data.Seeding;

/// <summary>What a load of the reference figures added.</summary>
/// <param name="Observations">Figures that were not there before.</param>
/// <param name="OtherRows">Sources, indicators, regions, claims, parks, programmes, items and scenarios that were not there before.</param>
public sealed record ReferenceLoad(int Observations, int OtherRows)
{
    public static ReferenceLoad Nothing { get; } = new(0, 0);
}
