namespace GuangdongStats.Core.Releases;

/// <summary>What was done with a release.</summary>
public enum ReleaseStep
{
    Planned = 1,
    Scheduled,
    Cancelled,
    Withdrawn,
    Restored,
}
