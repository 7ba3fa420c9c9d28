namespace GuangdongStats.Core.Maps;

/// <summary>What was read of a file: the map, or why it is none.</summary>
/// <param name="Map">Null: see <paramref name="Problems"/>.</param>
public sealed record MapReading(CityMap? Map, IReadOnlyList<(MapFault Fault, string Detail)> Problems);
