namespace GuangdongStats.Excel.Charts;

/// <summary>A series of a chart with the cells it points to and what they hold.</summary>
internal sealed record PlacedSeries(
    string NameReference,
    string Name,
    string CategoryReference,
    IReadOnlyList<string> Categories,
    string ValueReference,
    IReadOnlyList<decimal?> Values,
    string Colour,
    string Format);
