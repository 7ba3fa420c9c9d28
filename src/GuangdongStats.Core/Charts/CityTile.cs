namespace GuangdongStats.Core.Charts;

/// <summary>A city's place in the tile map and what is known there.</summary>
/// <param name="Row">From the north, 0 first.</param>
/// <param name="Column">From the west, 0 first.</param>
/// <param name="Tone">0 without any, up to <see cref="CityTiles.Tones"/> where there are most.</param>
public sealed record CityTile(string Code, string Name, int Row, int Column, int Count, int Tone);
