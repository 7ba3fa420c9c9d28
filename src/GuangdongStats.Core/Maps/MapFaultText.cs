using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Maps;

/// <summary>Why a map cannot be used, and what would be right.</summary>
public static class MapFaultText
{
    public static LocalizedName Sentence(MapFault fault, string detail) => fault switch
    {
        MapFault.TooLarge => new($"文件超过{GeoJsonMap.MostBytes >> 20} MB。请先简化边界再上传。", $"The file is larger than {GeoJsonMap.MostBytes >> 20} MB. Simplify the boundaries first."),
        MapFault.NotJson => new($"文件不是有效的 JSON（{detail}）。请上传 GeoJSON 文件。", $"The file is not valid JSON ({detail}). Upload a GeoJSON file."),
        MapFault.NotAFeatureCollection => new("文件是 JSON，但不是 GeoJSON 的 FeatureCollection。", "The file is JSON, but no FeatureCollection of GeoJSON."),
        MapFault.CitiesMissing => new($"缺少这些城市：{detail}。每个城市应有一个要素，属性 adcode 为六位区划代码，或 name 为城市名称。", $"These cities are missing: {detail}. Each needs a feature whose property adcode is its division code, or whose name is the city’s."),
        MapFault.WrongGeometry => new($"{detail}：几何类型应为 Polygon 或 MultiPolygon。", $"{detail}: the geometry should be a Polygon or a MultiPolygon."),
        MapFault.OutOfRange => new($"{detail}：坐标应为广东附近的经度和纬度（经度{GeoJsonMap.West}—{GeoJsonMap.East}，纬度{GeoJsonMap.South}—{GeoJsonMap.North}）。", $"{detail}: a position should be longitude and latitude near Guangdong ({GeoJsonMap.West} to {GeoJsonMap.East} east, {GeoJsonMap.South} to {GeoJsonMap.North} north)."),
        MapFault.BrokenRing => new($"{detail}：边界应至少有四个点，并回到起点。", $"{detail}: a boundary should have at least four positions and end where it begins."),
        MapFault.TooManyPositions => new($"边界的点超过{GeoJsonMap.MostPositions}个。请先简化边界再上传。", $"The boundaries have more than {GeoJsonMap.MostPositions} positions. Simplify them first."),
        _ => new("请填写审图号，例如 粤S（2023）001号 或 GS（2019）1822号。", "Give the approval number, like 粤S（2023）001号 or GS（2019）1822号."),
    };
}
