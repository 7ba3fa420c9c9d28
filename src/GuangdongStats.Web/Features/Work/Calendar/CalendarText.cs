namespace GuangdongStats.Web.Features.Work.Calendar;

/// <summary>Marks the texts of the page on which an administrator keeps the calendar.</summary>
public sealed class CalendarText;
