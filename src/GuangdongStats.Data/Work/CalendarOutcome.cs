using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work;

/// <summary>What became of a change to the calendar: done when both are null.</summary>
/// <param name="Problem">What is wrong with the line.</param>
public sealed record CalendarOutcome(Refusal? Refusal, DueProblem? Problem)
{
    public bool IsDone => Refusal is null && Problem is null;
}
