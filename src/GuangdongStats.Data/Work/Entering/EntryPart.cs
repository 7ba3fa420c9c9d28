namespace GuangdongStats.Data.Work.Entering;

/// <summary>What of an entry was refused, where it is one text of several.</summary>
public enum EntryPart
{
    Text = 1,
    Title,

    /// <summary>Neither empty nor an http or https address.</summary>
    Address,
    Page,
    Evidence,
    Explanation,
    Notice,
    Note,
}
