namespace GuangdongStats.Core.Calendar;

/// <summary>How far the figures of a task are: as far as the one that is least far.</summary>
public enum Progress
{
    Nothing = 1,

    /// <summary>A reviewer gave a figure back.</summary>
    Returned,

    Draft,

    WithReviewer,

    Approved,

    /// <summary>Chosen for a release whose minute has not come.</summary>
    Scheduled,

    /// <summary>Readers can see it.</summary>
    Released,
}
