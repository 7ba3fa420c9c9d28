using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.Matters;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>One entry of a register on its way to review. Each field is stored as it is left; what another clerk typed meanwhile is never overwritten unseen.</summary>
public sealed partial class RegisterEntryPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    // One field after the other: each save needs the version of the one before.
    private readonly SemaphoreSlim turn = new(1, 1);
    private ElementReference status;
    private RegisterChoices choices = RegisterChoices.None;
    private RegisterEntry entry = RegisterEntry.Empty(default);
    private MatterState? draft;
    private MatterReading? reading;
    private LocalizedName notice = new("", "");
    private IReadOnlyList<AuditEntry> history = [];
    private (string By, string Name, string Theirs, string Mine, Func<Task> Keep)? conflict;
    private bool isLoading = true, isPublic, isBusy, isAdding, isDiscarding, mustFocus;
    private string note = "";
    private string? done, refused;

    [Parameter] public string Kind { get; set; } = "";

    [Parameter] public string Code { get; set; } = "";

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required MatterDesk Desk { get; init; }

    [Inject] public required MatterDrafts Drafts { get; init; }

    [Inject] public required RegistersAsOf Registers { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required MatterWords Words { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    private Language Language => Reading.Language;

    private MatterKey Key => new(RegisterUrls.KindOf(Kind)!.Value, Code);

    private string Heading => entry.Name.IsEmpty ? Text["NewEntry", entry.Layout.Name.In(Language)] : entry.Name.In(Language);

    private bool IsLocked => draft?.IsLocked == true;

    private string StageKey => draft is null ? isPublic ? "StagePublic" : "StageNew" : draft.IsInRelease ? "StageScheduled" : $"Stage{draft.Stage}";

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        turn.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        isLoading = true;
        (done, refused, conflict, isAdding, isDiscarding) = (null, null, null, false, false);
        await Load();
        isLoading = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await status.FocusAsync();
        }
    }

    private async Task Load()
    {
        entry = RegisterEntry.Empty(Key);
        if (await Current.Find(leaving.Token) is not { } person || !person.Has(Duty.Clerk))
        {
            return;
        }

        var now = Clock.GetUtcNow().UtcDateTime;
        choices = new(await Catalogues.Read(leaving.Token), (await Registers.Read(now, leaving.Token)).Programmes, Language);
        var known = await Registers.Entry(Key, now, leaving.Token);
        isPublic = known is not null;
        draft = await Drafts.Read(person.Id, Key, leaving.Token);
        entry = draft is not null ? RegisterEntry.Read(Key, draft.Json) : known ?? entry;
        notice = draft?.Notice ?? new("", "");
        reading = draft is null ? null : await Drafts.Judge(person.Id, Key, draft.Json, leaving.Token);
        history = await Drafts.History(person.Id, Key, leaving.Token);
    }

    private Task Set(RegisterField field, string value) => Save(field, value, other => other[field.Code], other => other.With(field.Code, value));

    private Task SetItem(int index, RegisterField field, string value) =>
        Save(field, value, other => index < other.Items.Count ? other.Items[index].GetValueOrDefault(field.Code, "") : "", other => index < other.Items.Count
            ? other.WithItems(other.Items.Select((item, number) => number == index ? [.. item.Where(pair => pair.Key != field.Code), new(field.Code, value)] : (IEnumerable<KeyValuePair<string, string>>)item))
            : other);

    private async Task AddItem(RegisterField field, string value)
    {
        if (value.Trim().Length > 0)
        {
            isAdding = false;
            await Save(field, value, _ => "", other => other.WithItems([.. other.Items, [new(field.Code, value)]]));
        }
    }

    private Task RemoveItem(int index) => Save(null, "", _ => "", other => other.WithItems(other.Items.Where((_, number) => number != index)));

    private Task MoveUp(int index) => Save(null, "", _ => "", other =>
    {
        var items = other.Items.ToList();
        (items[index - 1], items[index]) = (items[index], items[index - 1]);
        return other.WithItems(items);
    });

    private async Task SetNotice(LocalizedName words)
    {
        await turn.WaitAsync(leaving.Token);
        try
        {
            done = refused = null;
            var seen = notice;
            notice = words;
            var outcome = await Send(entry);
            if (outcome is { Refusal: Refusal.ChangedMeanwhile, Now: { IsLocked: false } theirs })
            {
                Take(theirs);
                if (theirs.Notice != seen && theirs.Notice != words)
                {
                    conflict = (theirs.EditedByName, Text["Notice"], theirs.Notice.ToString(), words.ToString(), () => SetNotice(words));
                    return;
                }

                notice = words;
                outcome = await Send(entry);
            }

            Answer(outcome, Text["Saved"]);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task KeepMine()
    {
        if (conflict is { } mine)
        {
            conflict = null;
            await mine.Keep();
        }
    }

    /// <param name="field">Null: the whole entry is meant, and what another clerk did meanwhile is told and looked at first.</param>
    /// <param name="valueOf">What stands in that field.</param>
    private async Task Save(RegisterField? field, string value, Func<RegisterEntry, string> valueOf, Func<RegisterEntry, RegisterEntry> change)
    {
        await turn.WaitAsync(leaving.Token);
        try
        {
            done = refused = null;
            var seen = valueOf(entry);
            var outcome = await Send(change(entry));
            if (outcome is { Refusal: Refusal.ChangedMeanwhile, Now: { IsLocked: false } theirs })
            {
                // Another field was changed by somebody else: both stand. The same one: both are shown.
                Take(theirs);
                if (field is not null && valueOf(entry) == seen)
                {
                    outcome = await Send(change(entry));
                }
                else if (field is not null && valueOf(entry) != value.Trim())
                {
                    conflict = (theirs.EditedByName, field.Name.In(Language), valueOf(entry), value, () => Save(null, "", _ => "", change));
                    return;
                }
                else if (field is null)
                {
                    refused = Words.Why(Refusal.ChangedMeanwhile);
                    return;
                }
            }

            Answer(outcome, Text["Saved"]);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<MatterOutcome> Send(RegisterEntry changed)
    {
        if (await Current.SignedIn(leaving.Token) is not { MustChangePassword: false } signedIn)
        {
            return new(Refusal.NotAllowed, null, null);
        }

        var outcome = await Desk.Save(signedIn.Actor, Key, changed.ToJson(), notice, draft?.Version, leaving.Token);
        if (outcome is { IsDone: true, Now: { } saved })
        {
            Take(saved);
            reading = outcome.Reading;
        }

        return outcome;
    }

    private void Take(MatterState saved) => (draft, entry, notice) = (saved, RegisterEntry.Read(Key, saved.Json), saved.Notice);

    private void Answer(MatterOutcome outcome, string whenDone)
    {
        done = outcome.IsDone ? whenDone : null;
        refused = outcome.Refusal is { } why ? Words.Why(why) : null;
        reading = outcome.Reading ?? reading;
        if (outcome is { IsDone: false, Now: { IsLocked: true } locked })
        {
            Take(locked);
        }
    }

    private Task Submit() => Act(actor => Desk.Submit(actor, Key, draft!.Version, note, leaving.Token), "Submitted");

    private Task Discard() => Act(actor => Desk.Discard(actor, Key, draft!.Version, leaving.Token), "Discarded");

    private async Task Act(Func<Actor, Task<MatterOutcome>> act, string whenDone)
    {
        await turn.WaitAsync(leaving.Token);
        isBusy = true;
        try
        {
            var outcome = await Current.SignedIn(leaving.Token) is { MustChangePassword: false } signedIn ? await act(signedIn.Actor) : new(Refusal.NotAllowed, null, null);
            if (outcome.IsDone)
            {
                (note, isDiscarding, mustFocus) = ("", false, true);
                await Load();
            }

            Answer(outcome, Text[whenDone]);
        }
        finally
        {
            isBusy = false;
            turn.Release();
        }
    }
}
