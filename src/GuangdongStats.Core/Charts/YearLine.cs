namespace GuangdongStats.Core.Charts;

/// <summary>One year's marks, one a slot of the year; a slot outside the chosen periods is null.</summary>
public sealed record YearLine(int Year, IReadOnlyList<SlotMark?> Marks);
