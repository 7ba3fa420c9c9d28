using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
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

    /// <summary>Reads the rows of an indicator anew: a level changes the share of others and what the checks say of them.</summary>
    private async Task Refresh(Actor actor, string indicator)
    {
        var places = slots.Where(slot => slot.Indicator.Code == indicator).Select(slot => (slot.Indicator.Code, slot.Region.Code, slot.Period)).ToList();
        if (places.Count == 0 || await Sheets.Read(actor.AccountId, places, gone.Token) is not { } fresh)
        {
            return;
        }

        var byPlace = fresh.ToDictionary(slot => (slot.Indicator.Code, slot.Region.Code, slot.Period));
        slots = [.. slots.Select(slot => byPlace.TryGetValue((slot.Indicator.Code, slot.Region.Code, slot.Period), out var now) && !LooksTheSame(slot, now) ? now : slot)];
        await LookAgain();
    }

    /// <summary>Whether a row shows the same as before: of the many rows that are read anew after a save, few have to be drawn.</summary>
    private static bool LooksTheSame(EntrySlot before, EntrySlot now) =>
        before.Cells.Count == now.Cells.Count && before.Cells.Zip(now.Cells).All(pair => LooksTheSame(pair.First, pair.Second))
        && Measures.All(measure => before.Before.FigureOf(measure) == now.Before.FigureOf(measure)
            && before.Explanation.YearEarlier.FigureOf(measure) == now.Explanation.YearEarlier.FigureOf(measure)
            && before.Released.Of(measure)?.Shown == now.Released.Of(measure)?.Shown)
        && before.Explanation.Direct == now.Explanation.Direct && before.Explanation.Share == now.Explanation.Share;

    private static bool LooksTheSame(EntryCell before, EntryCell now) =>
        (before.Key, before.Locked, before.Released, before.Entry?.Id, before.Entry?.Version, before.Entry?.IsInRelease)
            == (now.Key, now.Locked, now.Released, now.Entry?.Id, now.Entry?.Version, now.Entry?.IsInRelease)
        && before.Findings.Select(finding => finding.Key).SequenceEqual(now.Findings.Select(finding => finding.Key), StringComparer.Ordinal);

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
}
