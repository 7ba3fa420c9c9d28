using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>What became of a change to one cell.</summary>
public abstract record CellOutcome
{
    private CellOutcome()
    {
    }

    /// <summary>It is stored. Whether the text was understood, is doubtful or cannot be read is told by the entry's reading.</summary>
    /// <param name="Entry">Null: there is none, because nothing was entered or it was discarded.</param>
    public sealed record Saved(EntryState? Entry) : CellOutcome;

    /// <summary>Somebody else changed the cell in the meantime. Nothing was overwritten: the person sees both and chooses.</summary>
    public sealed record Conflict(EntryState Other) : CellOutcome;

    /// <param name="Part">The text that cannot be stored, where that is the reason.</param>
    public sealed record Refused(Refusal Why, EntryPart? Part = null) : CellOutcome;
}
