namespace GuangdongStats.Core.Maps;

/// <summary>The cities of Guangdong as a map that was approved for publication draws them.</summary>
/// <param name="Cities">In the order of their codes.</param>
public sealed record CityMap(double Width, double Height, IReadOnlyList<CityOutline> Cities);
