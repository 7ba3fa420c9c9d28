namespace GuangdongStats.Data.Work.Entering;

/// <summary>The slots of all periods that end with one month.</summary>
/// <param name="IsFromCalendar">The rows are those of the calendar; else there is none yet, and they are a proposal.</param>
public sealed record EntrySheet(SheetQuestion Question, bool IsFromCalendar, IReadOnlyList<EntrySlot> Slots);
