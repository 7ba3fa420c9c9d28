namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a row or a column with these words means.</summary>
/// <param name="Key">Its heading without periods and numbers; several lines may have one.</param>
public sealed record KeyedMeaning(string Key, LineMeaning Meaning);
