using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class CityTilesTests
{
    private static readonly Catalogue.Catalogue Catalogue = ReferenceRows.TheCatalogue();

    [Fact]
    public void Every_city_of_guangdong_has_one_tile_and_no_two_share_a_place()
    {
        var tiles = Build().Tiles;

        Assert.Equal(
            Catalogue.Regions.Where(region => region is { Level: RegionLevel.City, ParentCode: Region.GuangdongCode }).Select(region => region.Code).Order(StringComparer.Ordinal),
            tiles.Select(tile => tile.Code).Order(StringComparer.Ordinal));
        Assert.Equal(21, tiles.Select(tile => (tile.Row, tile.Column)).Distinct().Count());
        Assert.All(tiles, tile => Assert.True(tile.Row is >= 0 and < CityTiles.Rows && tile.Column is >= 0 and < CityTiles.Columns));
    }

    [Theory] // north is up and west is left
    [InlineData("韶关", "广州", "广州", "深圳")]
    [InlineData("梅州", "汕头", "汕头", "汕尾")]
    [InlineData("肇庆", "云浮", "湛江", "茂名")]
    public void Neighbours_lie_as_on_the_map(string north, string south, string oneEnd, string otherEnd)
    {
        var tiles = Build().Tiles.ToDictionary(tile => tile.Name);

        Assert.True(tiles[north].Row < tiles[south].Row);
        Assert.NotEqual(tiles[oneEnd].Column, tiles[otherEnd].Column);
    }

    [Fact]
    public void The_tone_follows_the_number()
    {
        var tiles = Build(("440100", 7), ("440300", 3), ("441300", 1)).Tiles.ToDictionary(tile => tile.Code);

        Assert.Equal([(7, 3), (3, 2), (1, 1), (0, 0)], new[] { "440100", "440300", "441300", "440400" }.Select(code => (tiles[code].Count, tiles[code].Tone)));
    }

    [Theory]
    [InlineData(Language.Chinese, "广州")]
    [InlineData(Language.English, "Guangzhou")]
    public void Names_are_short(Language language, string name) =>
        Assert.Equal(name, CityTiles.Build(Catalogue, new Dictionary<string, int>(), language).Tiles.Single(tile => tile.Code == "440100").Name);

    [Fact]
    public void Tiles_lie_in_the_picture_and_do_not_overlap()
    {
        var tiles = Build().Tiles;
        foreach (var grid in new[] { TileGrid.Wide, TileGrid.NarrowForShortNames, TileGrid.NarrowForLongNames })
        {
            var picture = new Box(0, 0, grid.Width, grid.Height);
            var boxes = tiles.Select(grid.Of).ToList();
            Assert.All(boxes, box => Assert.True(picture.Holds(box)));
            Assert.All(boxes, box => Assert.Single(boxes, box.Overlaps));
        }
    }

    private static CityTiles Build(params (string Code, int Count)[] counts) => CityTiles.Build(Catalogue, counts.ToDictionary(pair => pair.Code, pair => pair.Count), Language.Chinese);
}
