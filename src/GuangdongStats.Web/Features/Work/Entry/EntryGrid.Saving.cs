using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Entering;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>Cells and what is said of their figures, stored one after the other.</summary>
public sealed partial class EntryGrid
{
    private async Task Leave((EntryCell Cell, string Text) left)
    {
        var key = left.Cell.Key.ToString();
        await Store(left.Cell.Key, left.Text, notes.GetValueOrDefault(key)?.Seen ?? left.Cell.Entry?.Text ?? "");
    }

    /// <summary>Stores one text and shows what became of it.</summary>
    private async Task Store(FigureKey key, string text, string seen, string evidence = "")
    {
        var cell = key.ToString();
        var note = Note(cell);
        (note.Typed, note.Draft, note.Seen, note.IsSaving, note.Problem) = (text, null, seen, true, null);
        Redraw(cell);
        StateHasChanged();
        await oneAtATime.WaitAsync(gone.Token);
        try
        {
            if (await Who() is not { } actor)
            {
                (note.IsSaving, note.Problem) = (false, Text["SignInAgain"]);
                return;
            }

            var stored = Find(cell)?.Cell.Entry;
            var given = source.IsGiven && source.WhyNot() is null && stored is null or { Details.Source.IsGiven: false } ? source : null;
            switch (await Desk.Save(actor, new(key, text, seen, given is { IsGiven: true } ? given : null, evidence), gone.Token))
            {
                case CellOutcome.Saved saved:
                    if (note.Draft is null || note.Draft == text)
                    {
                        notes.Remove(cell);
                    }
                    else
                    {
                        (note.Typed, note.Seen, note.IsSaving) = (null, saved.Entry?.Text ?? "", false); // typed on in the meantime
                    }

                    Kept.RemoveAll(kept => kept.Cell == cell);
                    await Forget(cell, text);
                    await Refresh(actor, key.Indicator);
                    Say(saved.Entry?.Reading switch
                    {
                        CellReading.Doubtful doubtful => CellReadingText.Words(doubtful.Reason, Language),
                        CellReading.NotUnderstood not => CellReadingText.Words(not.Reason, Language),
                        _ => Text["SavedCell", NameOf(cell)],
                    });
                    break;
                case CellOutcome.Conflict two:
                    note.IsSaving = false;
                    conflict ??= (key, text, two.Other);
                    break;
                case CellOutcome.Refused refused:
                    (note.IsSaving, note.Problem) = (false, refused.Part is { } part ? Text["Part" + part] : RefusalWords[refused.Why.ToString()]);
                    await Refresh(actor, key.Indicator);
                    break;
            }
        }
        finally
        {
            oneAtATime.Release();
            Redraw(cell);
            StateHasChanged();
        }
    }

    private async Task Resolve(bool keepMine)
    {
        if (conflict is not { } two)
        {
            return;
        }

        conflict = null;
        var cell = two.Key.ToString();
        if (keepMine)
        {
            await Store(two.Key, two.Mine, two.Other.Text);
        }
        else
        {
            notes.Remove(cell);
            await Forget(cell, null);
            if (await Who() is { } actor)
            {
                await Refresh(actor, two.Key.Indicator);
            }
        }

        Redraw(cell);
        await FocusOn(cell);
    }

    /// <summary>The buttons go with the question: the keyboard is back in the cell.</summary>
    private async Task ChooseReading(EntryCell cell, Figure figure)
    {
        await Store(cell.Key, CellText.Write(figure, catalogue!.Indicator(cell.Key.Indicator)!.Unit, cell.Key.Measure, Language), cell.Entry?.Text ?? "", cell.Entry?.Evidence ?? "");
        await FocusOn(cell.Key.ToString());
    }

    /// <summary>Changes what is said of a figure. One after the other, each on what the last has stored: two fields are left faster than one is saved.</summary>
    private async Task Describe(FigureKey key, Func<EntryDetails, EntryDetails> change)
    {
        await oneAtATime.WaitAsync(gone.Token);
        try
        {
            if (await Who() is not { } actor || Find(key.ToString())?.Cell.Entry is not { } entry)
            {
                panelProblem = Text["SignInAgain"];
                return;
            }

            panelProblem = await Desk.Describe(actor, key, entry.Version, change(entry.Details), gone.Token) switch
            {
                CellOutcome.Refused { Part: { } part } => Text["Part" + part],
                CellOutcome.Refused refused => RefusalWords[refused.Why.ToString()],
                CellOutcome.Conflict two => Text["DescribedMeanwhile", two.Other.EditedByName],
                _ => "",
            };
            await Refresh(actor, key.Indicator);
            Say(panelProblem.Length == 0 ? Text["SavedCell", NameOf(key.ToString())] : panelProblem);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task UndoCell(string cell)
    {
        if (Find(cell) is { } found && await Who() is { } actor)
        {
            Say(await Desk.Undo(actor, found.Cell.Key, gone.Token) switch
            {
                CellOutcome.Saved saved => Text["Undone", saved.Entry is { Text.Length: > 0 } entry ? entry.Text : Text["Nothing"]],
                CellOutcome.Refused { Why: Refusal.Nothing } => Text["NothingToUndo"],
                CellOutcome.Refused refused => RefusalWords[refused.Why.ToString()],
                _ => "",
            });
            await Refresh(actor, found.Cell.Key.Indicator);
            StateHasChanged();
        }
    }

    private async Task DiscardCell(EntryCell cell)
    {
        if (await Who() is { } actor && cell.Entry is { } entry)
        {
            panelProblem = await Desk.Discard(actor, cell.Key, entry.Version, gone.Token) switch
            {
                CellOutcome.Refused { Why: Refusal.NotAllowed } => Text["DiscardOwnOnly"],
                CellOutcome.Refused refused => RefusalWords[refused.Why.ToString()],
                CellOutcome.Conflict two => Text["DescribedMeanwhile", two.Other.EditedByName],
                _ => "",
            };
            await Refresh(actor, cell.Key.Indicator);
        }
    }

    private async Task<IReadOnlyList<AuditEntry>> ReadHistory(FigureKey key) =>
        await Who() is { } actor ? await Sheets.History(actor.AccountId, key, gone.Token) ?? [] : [];

    private void UseSource(EntrySource given) => source = given;

    private async Task GiveSource()
    {
        if (await Who() is not { } actor)
        {
            return;
        }

        var missing = Cells.Where(cell => cell is { Locked: null, Entry: { Details.Source.IsGiven: false, Text.Length: > 0 } }).Select(cell => cell.Key).ToList();
        var refusal = await Desk.SetSource(actor, missing, source, gone.Token);
        Say(refusal is { } why ? RefusalWords[why.ToString()] : Text["SourceGiven", missing.Count]);
        foreach (var indicator in missing.Select(key => key.Indicator).Distinct())
        {
            await Refresh(actor, indicator);
        }
    }
}
