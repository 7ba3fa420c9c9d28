namespace GuangdongStats.Core.Maps;

/// <summary>A city as an approved map draws it.</summary>
/// <param name="Path">SVG path data, in the units of <see cref="CityMap"/>.</param>
/// <param name="X">Where its name stands.</param>
/// <param name="Y">Where its name stands.</param>
public sealed record CityOutline(string Code, string Path, double X, double Y);
