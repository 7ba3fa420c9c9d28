namespace GuangdongStats.Core.Accounts;

/// <summary>What a person is trusted with. One person may hold several; which may not meet in one matter is a rule of that matter.</summary>
public enum Duty
{
    /// <summary>Enters figures and submits them.</summary>
    Clerk,

    /// <summary>Approves or returns what others entered; never edits it.</summary>
    Reviewer,

    /// <summary>Sets the minute at which approved figures become public.</summary>
    Releaser,

    /// <summary>Keeps the accounts, the catalogue and the calendar.</summary>
    Administrator,

    /// <summary>Reads the log of changes.</summary>
    Auditor,
}
