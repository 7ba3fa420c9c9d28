using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Maps;

/// <summary>
/// Reads the cities of Guangdong from a GeoJSON file that nobody trusts, and places them. Only positions are taken from it, as numbers; of its
/// properties a city's code or name is looked for and nothing is kept, so that whatever else stands there reaches no page.
/// </summary>
public static partial class GeoJsonMap
{
    public const int MostBytes = 8 << 20, MostPositions = 400_000;

    /// <summary>In degrees: Guangdong with its islands and some room.</summary>
    public const double West = 109, East = 118.5, South = 19.5, North = 26;

    /// <summary>Of the picture; its height follows.</summary>
    public const double Width = 640;

    private static readonly string[] CodeNames = ["adcode", "code", "id", "gb", "city_code", "dt_adcode"], NameNames = ["name", "NAME", "name_zh", "地名", "name_en"];

    /// <summary>A parallel in the middle of Guangdong keeps its length: shapes look as on usual maps of it.</summary>
    private static readonly double Squeeze = Math.Cos(23.2 * Math.PI / 180);

    /// <summary>审图号: 粤S（2023）001号, GS(2019)1822号, GS粤(2024)12号.</summary>
    public static bool IsApprovalNumber(string text) => text.Length <= 40 && ApprovalNumber().IsMatch(text);

    /// <param name="cities">All that must be there.</param>
    public static MapReading Read(ReadOnlyMemory<byte> file, IReadOnlyList<Region> cities)
    {
        if (file.Length > MostBytes)
        {
            return Refused((MapFault.TooLarge, ""));
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(file), new() { MaxDepth = 32 });
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "type") == "FeatureCollection"
                && json.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                    ? Read(features, cities)
                    : Refused((MapFault.NotAFeatureCollection, ""));
        }
        catch (JsonException fault)
        {
            return Refused((MapFault.NotJson, $"{(fault.LineNumber ?? 0) + 1}:{(fault.BytePositionInLine ?? 0) + 1}"));
        }
    }

    private static MapReading Read(JsonElement features, IReadOnlyList<Region> cities)
    {
        var problems = new List<(MapFault, string)>();
        var found = new Dictionary<string, List<List<(double X, double Y)>>>(StringComparer.Ordinal);
        var positions = 0;
        foreach (var feature in features.EnumerateArray().Where(feature => feature.ValueKind == JsonValueKind.Object))
        {
            if (CityOf(feature, cities) is not { } city)
            {
                continue;
            }

            var rings = found.TryGetValue(city.Code, out var before) ? before : found[city.Code] = [];
            if (Rings(feature, city, rings, ref positions) is { } problem)
            {
                problems.Add(problem);
            }

            if (positions > MostPositions)
            {
                return Refused((MapFault.TooManyPositions, ""));
            }
        }

        var missing = cities.Where(city => !found.ContainsKey(city.Code)).ToList();
        if (missing.Count > 0)
        {
            problems.Insert(0, (MapFault.CitiesMissing, string.Join("、", missing.Select(city => city.Name.Chinese))));
        }

        return problems.Count > 0 ? new(null, problems) : new(Placed(found), []);
    }

    /// <summary>By its code, else by its name; null: another place, or none of a city.</summary>
    private static Region? CityOf(JsonElement feature, IReadOnlyList<Region> cities)
    {
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var name in CodeNames)
        {
            // Some catalogues of places write the country before it: 156440100.
            if (Text(properties, name) is { Length: >= 6 } code && cities.FirstOrDefault(city => code == city.Code || code == "156" + city.Code) is { } coded)
            {
                return coded;
            }
        }

        foreach (var name in NameNames)
        {
            if (Text(properties, name) is { Length: > 0 } written
                && cities.FirstOrDefault(city => written == city.Name.Chinese || written == city.Name.Chinese.TrimEnd('市') || string.Equals(written, city.Name.English, StringComparison.OrdinalIgnoreCase)) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static (MapFault, string)? Rings(JsonElement feature, Region city, List<List<(double X, double Y)>> rings, ref int positions)
    {
        var type = feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object ? Text(geometry, "type") ?? "" : "";
        if (type is not ("Polygon" or "MultiPolygon") || !geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            return (MapFault.WrongGeometry, $"{city.Name.Chinese}（{(type.Length is > 0 and <= 40 && type.All(char.IsAsciiLetter) ? type : "null")}）");
        }

        foreach (var ring in type == "Polygon" ? Elements(coordinates) : Elements(coordinates).SelectMany(Elements))
        {
            var line = new List<(double X, double Y)>();
            foreach (var position in Elements(ring))
            {
                if (++positions > MostPositions)
                {
                    return null; // said once, by the caller
                }

                var numbers = Elements(position).Take(2).Select(number => number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) ? value : double.NaN).ToList();
                if (numbers is not [>= West and <= East, >= South and <= North])
                {
                    return (MapFault.OutOfRange, $"{city.Name.Chinese}（{string.Join(", ", numbers.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture)))}）");
                }

                line.Add((numbers[0], numbers[1]));
            }

            if (line.Count < 4 || line[0] != line[^1])
            {
                return (MapFault.BrokenRing, city.Name.Chinese);
            }

            rings.Add(line);
        }

        return rings.Count == 0 ? (MapFault.BrokenRing, city.Name.Chinese) : null;
    }

    private static CityMap Placed(Dictionary<string, List<List<(double X, double Y)>>> cities)
    {
        var all = cities.Values.SelectMany(rings => rings).SelectMany(ring => ring).ToList();
        var (west, east, south, north) = (all.Min(point => point.X), all.Max(point => point.X), all.Min(point => point.Y), all.Max(point => point.Y));
        var scale = Width / Math.Max((east - west) * Squeeze, 0.001);
        return new(
            Width,
            Math.Round((north - south) * scale, 1),
            [
                .. cities.OrderBy(city => city.Key, StringComparer.Ordinal).Select(city =>
                {
                    var rings = city.Value.Select(ring => ring.Select(point => (X: (point.X - west) * Squeeze * scale, Y: (north - point.Y) * scale)).ToList()).ToList();
                    var (x, y) = Middle(rings.MaxBy(ring => Math.Abs(Area(ring)))!);
                    return new CityOutline(city.Key, PathOf(rings), Math.Round(x, 1), Math.Round(y, 1));
                }),
            ]);
    }

    /// <summary>To a tenth of a unit; a point that falls on the one before it is left out, and so is an island too small to be seen, unless it is all there is.</summary>
    private static string PathOf(List<List<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var points = new List<(double X, double Y)>();
            foreach (var point in ring.Take(ring.Count - 1).Select(point => (X: Math.Round(point.X, 1), Y: Math.Round(point.Y, 1))))
            {
                if (points.Count == 0 || points[^1] != point)
                {
                    points.Add(point);
                }
            }

            if (points.Count < 3 && !(path.Length == 0 && ring == rings[^1]))
            {
                continue;
            }

            for (var i = 0; i < points.Count; i++)
            {
                path.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
            }

            path.Append('Z');
        }

        return path.ToString();
    }

    private static double Area(List<(double X, double Y)> ring)
    {
        var sum = 0d;
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            sum += (ring[i].X * ring[i + 1].Y) - (ring[i + 1].X * ring[i].Y);
        }

        return sum / 2;
    }

    /// <summary>The centre of its area; of a ring without any, its first point.</summary>
    private static (double X, double Y) Middle(List<(double X, double Y)> ring)
    {
        var (area, x, y) = (Area(ring), 0d, 0d);
        if (Math.Abs(area) < 0.001)
        {
            return ring[0];
        }

        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var cross = (ring[i].X * ring[i + 1].Y) - (ring[i + 1].X * ring[i].Y);
            x += (ring[i].X + ring[i + 1].X) * cross;
            y += (ring[i].Y + ring[i + 1].Y) * cross;
        }

        return (x / (6 * area), y / (6 * area));
    }

    private static IEnumerable<JsonElement> Elements(JsonElement array) => array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    /// <summary>A text, or a whole number as its digits.</summary>
    private static string? Text(JsonElement holder, string name) => !holder.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) => file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static MapReading Refused((MapFault, string) problem) => new(null, [problem]);

    [GeneratedRegex(@"^[A-Z\u4e00-\u9fff]{1,6}[(（〔\[](19|20)[0-9]{2}[)）〕\]]第?[0-9]{1,6}号\z")]
    private static partial Regex ApprovalNumber();
}
