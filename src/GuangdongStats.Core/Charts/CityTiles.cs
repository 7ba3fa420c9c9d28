using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// The 21 cities of Guangdong as tiles of one size, each about where it lies: a schematic picture, no map. Small cities are as easy to find and to click as
/// large ones, and no boundary is drawn.
/// </summary>
public sealed record CityTiles(IReadOnlyList<CityTile> Tiles)
{
    public const int Rows = 4, Columns = 8, Tones = 3;

    private static readonly string?[][] Grid =
    [
        [null, null, "441800", "440200", null, "441600", "441400", "445100"],
        [null, "441200", "440600", "440100", "441900", "441300", "445200", "440500"],
        [null, "445300", "440700", "442000", "440300", "441500"],
        ["440800", "440900", "441700", "440400"],
    ];

    /// <param name="counts">By the city's code; other places are passed over.</param>
    /// <returns>From north to south, from west to east; a city that the catalogue does not have is left out.</returns>
    public static CityTiles Build(Catalogue.Catalogue catalogue, IReadOnlyDictionary<string, int> counts, Language language)
    {
        var cities =
            from row in Enumerable.Range(0, Rows)
            from column in Enumerable.Range(0, Grid[row].Length)
            let code = Grid[row][column]
            where code is not null
            let city = catalogue.Region(code)
            where city is not null
            select (city, row, column, Count: counts.GetValueOrDefault(city.Code));
        var places = cities.ToList();
        var most = places.Select(place => place.Count).DefaultIfEmpty().Max();
        return new([.. places.Select(place => new CityTile(
            place.city.Code,
            Short(place.city.Name, language),
            place.row,
            place.column,
            place.Count,
            place.Count == 0 ? 0 : (int)Math.Ceiling(Tones * (double)place.Count / most)))]);
    }

    /// <summary>广州 for 广州市: in a picture of cities the word says nothing.</summary>
    private static string Short(LocalizedName name, Language language) => language == Language.Chinese ? name.Chinese.TrimEnd('市') : name.English;
}
