namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>What the page knows of a cell beside what is stored: the text on its way, and what became of it.</summary>
public sealed class CellNote
{
    /// <summary>Left and not stored; null while it is being typed.</summary>
    public string? Typed { get; set; }

    /// <summary>What is being typed, as far as the browser has told. It is never drawn into the input: the person is ahead of it.</summary>
    public string? Draft { get; set; }

    /// <summary>What stood in the cell when the typing began.</summary>
    public string Seen { get; set; } = "";

    /// <summary>What the input shows: never what a colleague has stored since, which would wipe out the typing.</summary>
    public string Shown => Typed ?? Seen;

    /// <summary>The newest text that the page knows of.</summary>
    public string Newest => Draft ?? Typed ?? Seen;

    public bool IsSaving { get; set; }

    /// <summary>Why it could not be stored; null when it was, or nothing was tried.</summary>
    public string? Problem { get; set; }
}
