namespace GuangdongStats.Data.Work.Entering;

/// <summary>Which sheet is wanted.</summary>
/// <param name="Indicator">Its code, to see it alone; null for all. Cities and provinces need one.</param>
public sealed record SheetQuestion(int Year, int Month, EntryScope Scope = EntryScope.Due, string? Indicator = null);
