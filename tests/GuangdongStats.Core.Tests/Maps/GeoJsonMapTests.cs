using System.Globalization;
using System.Text;
using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Maps;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Maps;

/// <summary>Boundaries are made up: squares about where the tiles lie.</summary>
public class GeoJsonMapTests
{
    private static readonly IReadOnlyList<CityTile> Tiles = CityTiles.Build(ReferenceRows.TheCatalogue(), new Dictionary<string, int>(), Language.Chinese).Tiles;

    private static readonly IReadOnlyList<Region> Cities = [.. Tiles.Select(tile => ReferenceRows.TheCatalogue().Region(tile.Code)!)];

    [Fact]
    public void The_21_cities_are_placed_the_same_each_time()
    {
        var map = Read(All()).Map!;
        Assert.Equal(Cities.Select(city => city.Code).Order(StringComparer.Ordinal), map.Cities.Select(city => city.Code));
        Assert.Equal(GeoJsonMap.Width, map.Width);
        Assert.All(map.Cities, city => Assert.InRange(city.X, 0, map.Width));
        Assert.All(map.Cities, city => Assert.InRange(city.Y, 0, map.Height));
        Assert.Equal(JsonSerializer.Serialize(map), JsonSerializer.Serialize(Read(All()).Map));
        var (north, south) = (map.Cities.Single(city => city.Code == "440200"), map.Cities.Single(city => city.Code == "440800"));
        Assert.True(north.Y < south.Y && north.X > south.X, "Shaoguan lies north-east of Zhanjiang");
        Assert.Matches("^(M[0-9. ]+(L[0-9. ]+)+Z)+$", north.Path);
    }

    [Fact]
    public void A_city_is_found_by_its_code_or_its_name()
    {
        foreach (var properties in new Func<Region, string>[]
        {
            city => $$"""{"adcode":{{city.Code}}}""", city => $$"""{"gb":"156{{city.Code}}"}""", city => $$"""{"name":"{{city.Name.Chinese}}"}""",
            city => $$"""{"name":"{{city.Name.Chinese.TrimEnd('市')}}"}""", city => $$"""{"name_en":"{{city.Name.English}}"}""",
        })
        {
            Assert.NotNull(Read(All(properties)).Map);
        }
    }

    [Fact]
    public void Each_missing_city_is_named()
    {
        var problem = Assert.Single(Read(All(city => city.Code is "440600" or "441900" ? """{"name":"别处"}""" : $$"""{"adcode":"{{city.Code}}"}""")).Problems);
        Assert.Equal((MapFault.CitiesMissing, "佛山市、东莞市"), problem);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[113,23]}""", MapFault.WrongGeometry, "佛山市（Point）")]
    [InlineData("null", MapFault.WrongGeometry, "佛山市（null）")]
    [InlineData("""{"type":"<script>","coordinates":[]}""", MapFault.WrongGeometry, "佛山市（null）")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", MapFault.BrokenRing, "佛山市")]
    [InlineData("""{"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113,23]]]}""", MapFault.BrokenRing, "佛山市")]
    [InlineData("""{"type":"Polygon","coordinates":[[[113,23],[113.1,23],[113.1,23.1],[113,23.1]]]}""", MapFault.BrokenRing, "佛山市")] // does not end where it begins
    [InlineData("""{"type":"Polygon","coordinates":[[[23,113],[23,113],[23,113],[23,113]]]}""", MapFault.OutOfRange, "佛山市（23, 113）")] // latitude first
    [InlineData("""{"type":"Polygon","coordinates":[[[12600000,2600000],[1,1],[1,1],[1,1]]]}""", MapFault.OutOfRange, "佛山市（12600000, 2600000）")] // metres
    [InlineData("""{"type":"Polygon","coordinates":[[["113","23"],[1,1],[1,1],[1,1]]]}""", MapFault.OutOfRange, "佛山市（NaN, NaN）")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1e999,23],[1,1],[1,1],[1,1]]]}""", MapFault.OutOfRange, null)]
    public void A_city_that_cannot_be_drawn_is_named(string geometry, MapFault fault, string? detail)
    {
        var problem = Assert.Single(Read(All(null, city => city.Code == "440600" ? geometry : null)).Problems);
        Assert.Equal(fault, problem.Fault);
        Assert.Equal(detail ?? problem.Detail, problem.Detail);
        Assert.StartsWith("佛山市", MapFaultText.Sentence(problem.Fault, problem.Detail).Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", MapFault.NotJson)]
    [InlineData("<svg onload=alert(1)>", MapFault.NotJson)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[", MapFault.NotJson)]
    [InlineData("[]", MapFault.NotAFeatureCollection)]
    [InlineData("\"FeatureCollection\"", MapFault.NotAFeatureCollection)]
    [InlineData("{\"type\":\"Topology\"}", MapFault.NotAFeatureCollection)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":{}}", MapFault.NotAFeatureCollection)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[1,null,{}]}", MapFault.CitiesMissing)]
    public void What_is_no_map_is_refused_with_its_reason(string text, MapFault fault) => Assert.Equal(fault, Read(text).Problems[0].Fault);

    [Fact]
    public void A_deep_or_a_huge_file_is_refused_before_it_costs_anything()
    {
        Assert.Equal(MapFault.NotJson, Read(new string('[', 100_000)).Problems[0].Fault);
        Assert.Equal(MapFault.TooLarge, GeoJsonMap.Read(new byte[GeoJsonMap.MostBytes + 1], Cities).Problems[0].Fault);
        var ring = "[[113,23]," + string.Concat(Enumerable.Repeat("[113.1,23],", GeoJsonMap.MostPositions)) + "[113,23]]";
        Assert.Equal(MapFault.TooManyPositions, Assert.Single(Read(All(null, city => city.Code == "440600" ? $$"""{"type":"Polygon","coordinates":[{{ring}}]}""" : null)).Problems).Fault);
    }

    [Fact]
    public void Nothing_of_the_properties_is_kept()
    {
        var map = Read(All(city => $$"""{"adcode":"{{city.Code}}","name":"<script>alert(1)</script>","onclick":"alert(2)"}""")).Map!;
        var kept = JsonSerializer.Serialize(map);
        Assert.DoesNotContain("script", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert", kept, StringComparison.Ordinal);
        Assert.All(map.Cities, city => Assert.All(city.Path, c => Assert.Contains(c, "MLZ0123456789. ")));
    }

    [Theory]
    [InlineData("粤S（2023）001号", true)]
    [InlineData("粤S(2023)102号", true)]
    [InlineData("GS（2019）1822号", true)]
    [InlineData("GS粤(2024)12号", true)]
    [InlineData("", false)]
    [InlineData("粤S2023001", false)]
    [InlineData("<b>粤S（2023）001号</b>", false)]
    [InlineData("粤S（2023）001号 ", false)]
    public void An_approval_number_has_its_form(string text, bool isOne) => Assert.Equal(isOne, GeoJsonMap.IsApprovalNumber(text));

    private static MapReading Read(string text) => GeoJsonMap.Read(Encoding.UTF8.GetBytes(text), Cities);

    /// <param name="geometry">Null, or null for a city: a square of its own.</param>
    private static string All(Func<Region, string>? properties = null, Func<Region, string?>? geometry = null)
    {
        var features = Cities.Select((city, index) =>
        {
            var tile = Tiles[index];
            var (x, y) = (110 + (tile.Column * 0.9), 25 - (tile.Row * 1.1));
            string[] corners = [At(x, y), At(x + 0.8, y), At(x + 0.8, y - 1), At(x, y - 1), At(x, y)];
            return $$"""{"type":"Feature","properties":{{properties?.Invoke(city) ?? $$"""{"adcode":"{{city.Code}}"}"""}},"geometry":{{geometry?.Invoke(city) ?? $$"""{"type":"MultiPolygon","coordinates":[[[{{string.Join(',', corners)}}]]]}"""}}}""";
        });
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

        static string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x:0.##},{y:0.##}]");
    }
}
