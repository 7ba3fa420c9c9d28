namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Places the tiles of a tile map, in pixels at the usual size of letters.</summary>
public sealed record TileGrid(double TileWidth, double TileHeight, double Gap)
{
    public static TileGrid Wide { get; } = new(70, 52, 5);

    /// <summary>Eight columns fit into a phone where names are two characters long.</summary>
    public static TileGrid NarrowForShortNames { get; } = new(37.5, 44, 3);

    /// <summary>Longer names need the width; the picture scrolls inside its frame.</summary>
    public static TileGrid NarrowForLongNames { get; } = new(68, 44, 3);

    public double Width => (CityTiles.Columns * (TileWidth + Gap)) - Gap;

    public double Height => (CityTiles.Rows * (TileHeight + Gap)) - Gap;

    public Box Of(CityTile tile) => new(tile.Column * (TileWidth + Gap), tile.Row * (TileHeight + Gap), TileWidth, TileHeight);
}
