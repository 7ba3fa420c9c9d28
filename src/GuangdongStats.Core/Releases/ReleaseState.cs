namespace GuangdongStats.Core.Releases;

/// <summary>Where a release stands. Whether a scheduled one is out follows from its moment and the clock.</summary>
public enum ReleaseState
{
    /// <summary>Announced in the calendar; its figures can still be chosen.</summary>
    Planned = 1,

    /// <summary>Its figures are fixed and become public at its moment.</summary>
    Scheduled,

    /// <summary>Called off before its moment.</summary>
    Cancelled,

    /// <summary>Taken back after its moment; its figures are hidden until it is restored.</summary>
    Withdrawn,
}
