using GuangdongStats.Core.Observations;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>What the script of the page tells, and what the browser kept of an earlier visit.</summary>
public sealed partial class EntryGrid
{
    private List<KeptText> Kept { get; } = [];

    /// <summary>From the browser: somebody types. What is shown beside the cell follows; nothing is stored yet.</summary>
    [JSInvokable]
    public async Task Typing(string cell, string text)
    {
        if (Find(cell) is not { Cell: { Locked: null } found })
        {
            return;
        }

        // At once, before anything is waited for: the cell may be left and stored in the meantime, and this would then be told of an old text.
        if (!notes.TryGetValue(cell, out var note))
        {
            if (text == (found.Entry?.Text ?? ""))
            {
                return; // told late, after it was stored
            }

            note = notes[cell] = new() { Seen = found.Entry?.Text ?? "" };
            Redraw(cell);
        }

        (note.Draft, note.Problem) = (text, null);
        if (found.Key == focusedKey && await Who() is { } actor)
        {
            var seen = await Sheets.Look(actor.AccountId, found.Key, text, gone.Token);
            look = found.Key == focusedKey ? seen : look;
            StateHasChanged();
        }
    }

    /// <summary>From the browser: the cell holds again what stood in it before the typing.</summary>
    [JSInvokable]
    public async Task Restore(string cell)
    {
        notes.Remove(cell);
        Redraw(cell);
        await LookAgain();
        StateHasChanged();
    }

    /// <summary>From the browser: Ctrl+Z in a cell that holds nothing new.</summary>
    [JSInvokable]
    public Task Undo(string cell) => UndoCell(cell);

    /// <summary>From the browser: a block of cells was pasted into one.</summary>
    [JSInvokable]
    public void Paste(string cell, string text)
    {
        if (Find(cell) is { } found)
        {
            pasting = (found.Cell.Key, text);
            StateHasChanged();
        }
    }

    /// <summary>From the browser: the text that was left is longer than any figure. It stays in the cell and is not sent.</summary>
    [JSInvokable]
    public void TooLong(string cell)
    {
        if (Find(cell) is { Cell: { Locked: null } found })
        {
            var note = Note(cell);
            (note.Typed, note.Draft, note.Seen, note.IsSaving, note.Problem) = (null, null, found.Entry?.Text ?? "", false, Text["PartText"]);
            Redraw(cell);
            Say(note.Problem);
            StateHasChanged();
        }
    }

    /// <summary>From the browser: what was pasted is more than a sheet can hold.</summary>
    [JSInvokable]
    public void PasteTooLong() => Say(Text["PasteTooLong"]);

    /// <summary>From the browser: the connection is back; these texts were left while it was gone.</summary>
    [JSInvokable]
    public async Task Reconnected(KeptText[] texts)
    {
        foreach (var text in texts)
        {
            if (FigureKey.TryParse(text.Cell, out var key))
            {
                await Store(key, text.Text, text.Seen);
            }
        }

        StateHasChanged();
    }

    /// <summary>Texts of an earlier visit: those that are stored after all are forgotten, the others are offered.</summary>
    public async Task Offer(IReadOnlyList<KeptText> texts)
    {
        foreach (var text in texts)
        {
            if (!FigureKey.TryParse(text.Cell, out _) || Find(text.Cell) is { Cell.Entry: { } entry } && entry.Text == text.Text.Trim())
            {
                await Forget(text.Cell, null);
                continue;
            }

            Kept.Add(text);
            if (Find(text.Cell) is { Cell.Locked: null })
            {
                var note = Note(text.Cell);
                (note.Typed, note.Seen) = (text.Text, text.Seen);
                Redraw(text.Cell);
            }
        }

        if (Kept.Count > 0)
        {
            StateHasChanged();
        }
    }

    private async Task SaveKept()
    {
        foreach (var text in Kept.ToList())
        {
            _ = FigureKey.TryParse(text.Cell, out var key);
            Kept.Remove(text);
            await Store(key, text.Text, text.Seen);
        }
    }

    private async Task DropKept()
    {
        foreach (var text in Kept.ToList())
        {
            notes.Remove(text.Cell);
            Redraw(text.Cell);
            await Forget(text.Cell, null);
        }

        Kept.Clear();
    }

    private async Task Forget(string cell, string? text)
    {
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("forget", gone.Token, cell, text);
        }
    }

    private async Task FocusOn(string cell)
    {
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("focus", gone.Token, IdOf(cell));
        }
    }
}
