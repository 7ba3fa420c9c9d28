using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Work.Entering;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>Many cells at once: a pasted block, and what goes to the reviewer.</summary>
public sealed partial class EntryGrid
{
    private void OpenPasteArea() => pasting = (focusedKey ?? slots[0].Cells[0].Key, "");

    private async Task SavePasted(IReadOnlyList<(FigureKey Key, string Text)> cells)
    {
        pasting = null;
        foreach (var (key, text) in cells)
        {
            await Store(key, text, Find(key.ToString())?.Cell.Entry?.Text ?? "");
        }

        Say(Text["Pasted", cells.Count]);
    }

    private void AskToSubmit() => (submitting, submitted) = (true, null);

    private async Task Submit((IReadOnlyCollection<EntryCell> Cells, string Note) chosen)
    {
        if (await Who() is not { } actor)
        {
            Say(Text["SignInAgain"]);
            return;
        }

        submitted = await Desk.Submit(actor, [.. chosen.Cells.Select(cell => new CellToSubmit(cell.Key, cell.Entry!.Version))], chosen.Note, gone.Token);
        foreach (var indicator in chosen.Cells.Select(cell => cell.Key.Indicator).Distinct())
        {
            await Refresh(actor, indicator);
        }
    }

    private void CloseSubmit() => (submitting, submitted) = (false, null);
}
