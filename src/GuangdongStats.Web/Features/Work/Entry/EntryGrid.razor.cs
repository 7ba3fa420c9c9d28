using System.Globalization;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>
/// The sheet of one month. What is typed is stored when the cell is left; until the server has said so, the browser keeps it, and the cell
/// goes on showing it.
/// </summary>
public sealed partial class EntryGrid
{
    internal static readonly IReadOnlyList<Measure> Measures = [Measure.Level, Measure.Growth, Measure.Share];

    private readonly Dictionary<string, CellNote> notes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, Core.Periods.Period), int> stamps = [];
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<EntrySlot> slots = [];
    private ElementReference root;
    private DotNetObjectReference<EntryGrid>? self;
    private IJSObjectReference? script, hands;
    private Catalogue? catalogue;
    private EntrySource source = EntrySource.None;
    private FigureKey? focusedKey;
    private CellLook? look;
    private string said = "", me = "", panelProblem = "";
    private (FigureKey Key, string Mine, EntryState Other)? conflict;
    private (FigureKey Cell, string Text)? pasting;
    private bool submitting;
    private SubmitOutcome? submitted;

    /// <summary>As it was read when the page was opened; the grid keeps it up to date from then on.</summary>
    [Parameter, EditorRequired]
    public required EntrySheet Sheet { get; set; }

    /// <summary>Who acts, asked at every act; null when the session has ended.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Actor?>> Who { get; set; }

    [Inject]
    public required EntryDesk Desk { get; init; }

    [Inject]
    public required EntrySheets Sheets { get; init; }

    [Inject]
    public required CatalogueReader Places { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required IStringLocalizer<RefusalText> RefusalWords { get; init; }

    private List<KeptText> Kept { get; } = [];

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private IEnumerable<EntryCell> Cells => slots.SelectMany(slot => slot.Cells);

    private List<EntryCell> Submittable => [.. Cells.Where(cell => cell is { Locked: null, Entry.Text.Length: > 0 })];

    private (EntrySlot Slot, EntryCell Cell)? FocusedCell
    {
        get
        {
            foreach (var slot in slots)
            {
                foreach (var cell in slot.Cells)
                {
                    if (cell.Key == focusedKey)
                    {
                        return (slot, cell);
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Of the cell's input on the page.</summary>
    public static string IdOf(string key) => "cell-" + key.Replace('/', '-');

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        try
        {
            if (hands is not null)
            {
                await hands.InvokeVoidAsync("detach");
                await hands.DisposeAsync();
            }

            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }

        self?.Dispose();
        gone.Dispose();
    }

    /// <summary>From the browser: somebody types. What is shown beside the cell follows; nothing is stored yet.</summary>
    [JSInvokable]
    public async Task Typing(string cell, string text)
    {
        if (Find(cell) is not { Cell: { Locked: null } found } || await Who() is not { } actor)
        {
            return;
        }

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
        if (found.Key == focusedKey)
        {
            look = await Sheets.Look(actor.AccountId, found.Key, text, gone.Token);
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

    protected override async Task OnInitializedAsync()
    {
        slots = Sheet.Slots;
        catalogue = await Places.Read(gone.Token);
        me = (await Who())?.AccountId ?? "";
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        self = DotNetObjectReference.Create(this);
        script = await Js.InvokeAsync<IJSObjectReference>("import", "/Features/Work/Entry/EntryGrid.razor.js");
        hands = await script.InvokeAsync<IJSObjectReference>("attach", root, self, (await Who())?.AccountId ?? "");
        await Offer(await hands.InvokeAsync<KeptText[]?>("kept") ?? []);
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

    private async Task Focus(EntryCell cell)
    {
        (focusedKey, panelProblem) = (cell.Key, "");
        await LookAgain();
    }

    private async Task LookAgain()
    {
        if (FocusedCell is { } focused && await Who() is { } actor)
        {
            var cell = focused.Cell.Key.ToString();
            look = await Sheets.Look(actor.AccountId, focused.Cell.Key, notes.GetValueOrDefault(cell)?.Newest ?? focused.Cell.Entry?.Text ?? "", gone.Token);
        }
    }

    private Task ChooseReading(EntryCell cell, Figure figure) =>
        Store(cell.Key, CellText.Write(figure, catalogue!.Indicator(cell.Key.Indicator)!.Unit, cell.Key.Measure, Language), cell.Entry?.Text ?? "", cell.Entry?.Evidence ?? "");

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

    /// <summary>Reads the rows of an indicator anew: a level changes the share of others and what the checks say of them.</summary>
    private async Task Refresh(Actor actor, string indicator)
    {
        var places = slots.Where(slot => slot.Indicator.Code == indicator).Select(slot => (slot.Indicator.Code, slot.Region.Code, slot.Period)).ToList();
        if (places.Count == 0 || await Sheets.Read(actor.AccountId, places, gone.Token) is not { } fresh)
        {
            return;
        }

        var byPlace = fresh.ToDictionary(slot => (slot.Indicator.Code, slot.Region.Code, slot.Period));
        slots = [.. slots.Select(slot => byPlace.GetValueOrDefault((slot.Indicator.Code, slot.Region.Code, slot.Period), slot))];
        await LookAgain();
    }

    private (EntrySlot Slot, EntryCell Cell)? Find(string cell)
    {
        if (!FigureKey.TryParse(cell, out var key))
        {
            return null;
        }

        foreach (var slot in slots)
        {
            if (slot.Indicator.Code == key.Indicator && slot.Region.Code == key.Region && slot.Period == key.Period && slot.Cell(key.Measure) is { } found)
            {
                return (slot, found);
            }
        }

        return null;
    }

    private CellNote Note(string cell) => notes.TryGetValue(cell, out var note) ? note : notes[cell] = new();

    private int StampOf(EntrySlot slot) => stamps.GetValueOrDefault((slot.Indicator.Code, slot.Region.Code, slot.Period));

    private void Redraw(string cell)
    {
        if (FigureKey.TryParse(cell, out var key))
        {
            stamps[(key.Indicator, key.Region, key.Period)] = stamps.GetValueOrDefault((key.Indicator, key.Region, key.Period)) + 1;
        }
    }

    private string NameOf(string cell) => FigureKey.TryParse(cell, out var key) && catalogue?.Indicator(key.Indicator) is { } indicator && catalogue.Region(key.Region) is { } region
        ? FigureText.Name(indicator, region, key.Period, key.Measure, Language)
        : cell;

    private string UnitOf(Indicator indicator) => indicator.Unit.IsPercent ? "%" : Text["Unit", indicator.Unit.Name.In(Language)];

    private static string ShanghaiTime(DateTime utc) => utc.AddHours(8).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private void Say(string words) => said = words;

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
