using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Calendar;

/// <summary>The figures of one indicator, region and period that somebody has to enter.</summary>
/// <param name="IsLate">The due day is over, and the figures are neither known nor with a reviewer.</param>
/// <param name="EditedBy">Names of those who typed in them last.</param>
/// <param name="Clerk">Account id: the line's, else the indicator's; null: any clerk.</param>
public sealed record DueTask(DueLine Line, Period Period, DueDay Due, Progress Progress, bool IsLate, IReadOnlyList<string> EditedBy, string? Clerk)
{
    /// <summary>The clerk's part is not done.</summary>
    public bool IsOpen => Progress <= Progress.Draft;

    /// <summary>Full days until it is due; negative when the day is over.</summary>
    public int DaysLeft(DateOnly today) => Due.Day.DayNumber - today.DayNumber;

    /// <summary>Given to a person, or to nobody and so to all clerks.</summary>
    public bool IsFor(string clerk) => Clerk is null || Clerk == clerk;
}
