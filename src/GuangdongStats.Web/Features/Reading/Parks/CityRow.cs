namespace GuangdongStats.Web.Features.Reading.Parks;

/// <summary>A city of the tile map in numbers.</summary>
/// <param name="Counts">By level, in the order of <see cref="Core.Registers.Park.Levels"/>.</param>
public sealed record CityRow(string Code, string Name, IReadOnlyList<int> Counts);
