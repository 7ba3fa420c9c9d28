namespace GuangdongStats.Core.Releases.Checklist;

public enum ChecklistOutcome
{
    Ok = 1,

    /// <summary>To be looked at; it does not block.</summary>
    Warning,

    /// <summary>Blocks the release.</summary>
    Error,
}
