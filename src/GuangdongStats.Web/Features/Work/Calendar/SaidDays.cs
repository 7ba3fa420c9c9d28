namespace GuangdongStats.Web.Features.Work.Calendar;

/// <summary>What is said of some days.</summary>
/// <param name="To">The last one.</param>
public sealed record SaidDays(DateOnly From, DateOnly To, bool IsWorking, string Name);
