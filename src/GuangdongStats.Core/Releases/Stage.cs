namespace GuangdongStats.Core.Releases;

/// <summary>Where an entered figure stands. Scheduled and released follow from its release and the clock.</summary>
public enum Stage
{
    /// <summary>Being entered; saved, seen by its clerks only.</summary>
    Draft = 1,

    /// <summary>With a reviewer: locked.</summary>
    Submitted,

    /// <summary>Given back with a message: unlocked again.</summary>
    Returned,

    /// <summary>Ready to be released: locked.</summary>
    Approved,
}
