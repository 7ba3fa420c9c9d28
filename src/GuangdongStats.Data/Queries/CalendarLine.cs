using GuangdongStats.Core.Calendar;

namespace GuangdongStats.Data.Queries;

/// <summary>A line of the calendar as stored.</summary>
/// <param name="Version">Say it again when changing the line, so that nobody else's change is lost.</param>
/// <param name="ClerkName">Who enters it: the line's clerk, else the indicator's; null: any clerk.</param>
public sealed record CalendarLine(int Id, long Version, DueLine Line, string? ClerkName);
