using System.Globalization;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Bulletins;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Bulletins;

/// <summary>
/// Words a month's bulletin: every sentence a field in each language, its numbers as names that cannot be typed over. A field is kept when it is left; what may not stand stays in
/// the field, is said beneath it, and is not kept.
/// </summary>
public sealed partial class BulletinEditor
{
    private static readonly Language[] Both = [Language.Chinese, Language.English];

    private readonly CancellationTokenSource gone = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<(string Slot, Language Language), WordingField> refused = [];
    private ElementReference root;
    private IJSObjectReference? script, listening;
    private BulletinDraft? draft;
    private Wording wording = Wording.Empty;
    private MatterState? state;
    private IReadOnlyList<string> problems = [];
    private IReadOnlyList<WordingFault> registerFaults = [];
    private string kept = "", note = "", noticeZh = "", noticeEn = "";
    private string newZh = "", newEn = "", newTitle = "", newUrl = "", newPage = "";
    private bool isRead, isBusy, isListening;
    private string who = "";

    /// <summary>How often each field was heard; the browser lets go of what it held when this changes.</summary>
    private readonly Dictionary<(string Slot, Language Language), int> heard = [];

    [Parameter, EditorRequired]
    public required Period Month { get; set; }

    /// <summary>Who acts, asked at every act; null when the session has ended.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Actor?>> Who { get; set; }

    [Inject]
    public required BulletinDrafts Drafts { get; init; }

    [Inject]
    public required MatterDrafts Matters { get; init; }

    [Inject]
    public required MatterDesk Desk { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required IStringLocalizer<RefusalText> Refusals { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private bool IsLocked => state?.IsLocked == true;

    private string Here => $"work/bulletins/{Month.IsoMonth}";

    private Bulletin Worded => draft!.Written with { Wording = wording };

    private string StageWords => state is null ? Text["StageNone"] : Text[state.IsInRelease ? "StageScheduled" : $"Stage{state.Stage}"];

    private IEnumerable<(string Name, string Chinese, string English)> Numbers
    {
        get
        {
            var english = Worded.Parts(Language.English);
            return Worded.Parts(Language.Chinese).Select(part => (part.Key, part.Value.Text, english.TryGetValue(part.Key, out var other) ? other.Text : ""));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        turn.Dispose();
        try
        {
            if (listening is not null)
            {
                await listening.InvokeVoidAsync("detach");
                await listening.DisposeAsync();
            }

            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        await Read();
        isRead = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (draft is not null && !isListening)
        {
            isListening = true;
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Work/Bulletins/BulletinEditor.razor.js");
            listening = await script.InvokeAsync<IJSObjectReference>("attach", root, who);
        }
    }

    private async Task Read()
    {
        if (await Who() is not { } actor)
        {
            return;
        }

        who = actor.AccountId;
        draft = await Drafts.Read(actor.AccountId, Month, gone.Token);
        Take(await Matters.Read(actor.AccountId, WordingsAsOf.KeyOf(Month), gone.Token));
        (noticeZh, noticeEn) = (state?.Notice.Chinese ?? "", state?.Notice.English ?? "");
    }

    private void Take(MatterState? open)
    {
        state = open;
        if (draft is not null)
        {
            wording = open is not null && Wording.FromJson(open.Json) is { } begun ? begun.Over(draft.Written) : draft.Begin;
        }
    }

    /// <summary>A field was left: it is kept, or told why not.</summary>
    private Task Leave(WordingParagraph paragraph, Language language, string typed) => InTurn(async () =>
    {
        heard[(paragraph.Slot, language)] = HeardOf(paragraph, language) + 1;
        var seen = wording.Of(paragraph.Slot) ?? paragraph;
        var text = Tidied(typed, language);
        var changed = seen with { Text = language == Language.Chinese ? seen.Text with { Chinese = text } : seen.Text with { English = text } };
        var faults = WordingCheck.In(changed, language, Worded);
        if (faults.Count > 0)
        {
            refused[(paragraph.Slot, language)] = new(typed, faults);
            return;
        }

        refused.Remove((paragraph.Slot, language));
        if (changed.Text != seen.Text)
        {
            await Keep(paragraph.Slot, seen, before => before.With(draft!.Written, changed));
        }
    });

    private Task Undo(WordingParagraph paragraph) => InTurn(async () =>
    {
        foreach (var language in Both)
        {
            refused.Remove((paragraph.Slot, language));
        }

        await Keep(paragraph.Slot, paragraph, before => before.Without(draft!.Written, paragraph.Slot));
    });

    private void Add(BulletinSection section)
    {
        var slot = Wording.Free(WordingParagraph.Prefix, wording.Paragraphs.Select(paragraph => paragraph.Slot));
        wording = wording with { Paragraphs = [.. wording.Paragraphs, new(section, slot, new("", ""), true)] };
    }

    private Task Register() => InTurn(async () =>
    {
        var number = new RegisteredNumber(
            Wording.Free(RegisteredNumber.Prefix, wording.Numbers.Select(known => known.Name)), new(newZh.Trim(), newEn.Trim()), new(newTitle.Trim(), newUrl.Trim(), newPage.Trim()));
        registerFaults = [.. WordingCheck.Of(number)];
        if (registerFaults.Count == 0 && await Keep("", null, before => before with { Numbers = [.. before.Numbers, number] }))
        {
            (newZh, newEn, newTitle, newUrl, newPage) = ("", "", "", "", "");
        }
    });

    private Task Unregister(RegisteredNumber number) => InTurn(async () =>
    {
        if (wording.Paragraphs.Any(paragraph => Both.Any(language => Template.Names(TextOf(paragraph, language)).Contains(number.Name))))
        {
            problems = [Text["InUse", number.Name]];
            return;
        }

        await Keep("", null, before => before with { Numbers = [.. before.Numbers.Where(known => known.Name != number.Name)] });
    });

    private Task Keep() => InTurn(() => Keep("", null, before => before));

    /// <summary>Stores the wording with a change. Where somebody else changed another paragraph meanwhile, theirs is taken over and the change made in it; where it was the same, both are shown.</summary>
    private async Task<bool> Keep(string slot, WordingParagraph? seen, Func<Wording, Wording> change)
    {
        if (await Who() is not { } actor)
        {
            problems = [Refusals[nameof(Refusal.NotAllowed)]];
            return false;
        }

        for (var again = false; ; again = true)
        {
            var changed = change(wording);
            var outcome = await Desk.Save(actor, WordingsAsOf.KeyOf(Month), changed.ToJson(), new(noticeZh, noticeEn), state?.Version, gone.Token);
            if (outcome.IsDone)
            {
                (wording, state, kept) = (changed, outcome.Now, Text["Kept"]);
                return true;
            }

            if (outcome is not { Refusal: Refusal.ChangedMeanwhile, Now: { } theirs } || again)
            {
                Say(outcome);
                return false;
            }

            Take(theirs);
            if (seen is not null && wording.Of(slot) is { } now && now.Text != seen.Text)
            {
                problems = [Text["ChangedByOther", theirs.EditedByName, SlotName.Of(slot, draft!.Written).In(Language)]];
                foreach (var language in Both)
                {
                    var mine = change(Wording.Empty.Over(draft!.Written)).Of(slot);
                    if (mine is not null && TextOf(mine, language) != TextOf(now, language))
                    {
                        refused[(slot, language)] = new(TextOf(mine, language), []);
                    }
                }

                return false;
            }
        }
    }

    private Task Submit() => InTurn(async () =>
    {
        if (refused.Count > 0)
        {
            problems = [Text["Unkept"]];
            return;
        }

        if (!await Keep("", null, before => before.Over(draft!.Written)) || await Who() is not { } actor)
        {
            return;
        }

        var outcome = await Desk.Submit(actor, WordingsAsOf.KeyOf(Month), state!.Version, note, gone.Token);
        if (outcome.IsDone)
        {
            (state, note, kept) = (outcome.Now, "", "");
        }
        else
        {
            Say(outcome);
        }
    });

    private Task Discard() => InTurn(async () =>
    {
        if (await Who() is not { } actor || state is null)
        {
            return;
        }

        var outcome = await Desk.Discard(actor, WordingsAsOf.KeyOf(Month), state.Version, gone.Token);
        if (outcome.IsDone)
        {
            refused.Clear();
            await Read();
        }
        else
        {
            Say(outcome);
        }
    });

    private void Say(MatterOutcome outcome) =>
        problems = [Refusals[$"{outcome.Refusal}"], .. outcome.Problems.Select(problem => problem.In(Language))];

    /// <summary>One after the other: a field that is left while another is being kept waits for it.</summary>
    private async Task InTurn(Func<Task> act)
    {
        await turn.WaitAsync(gone.Token);
        (isBusy, problems, kept) = (true, [], "");
        try
        {
            await act();
        }
        finally
        {
            isBusy = false;
            turn.Release();
        }
    }

    private WordingField FieldOf(WordingParagraph paragraph, Language language) =>
        refused.TryGetValue((paragraph.Slot, language), out var field) ? field : new(TextOf(paragraph, language), paragraph.IsOwn ? FaultsOf(paragraph, language) : []);

    private int HeardOf(WordingParagraph paragraph, Language language) => heard.GetValueOrDefault((paragraph.Slot, language));

    private IReadOnlyList<WordingFault> FaultsOf(WordingParagraph paragraph, Language language) => WordingCheck.In(paragraph, language, Worded);

    private IReadOnlyList<SentencePart> ViewOf(WordingParagraph paragraph, Language language) =>
        Template.Say(FieldOf(paragraph, language).Text, language, Worded.Parts(language))?.Parts ?? [];

    private string NameOf(WordingParagraph paragraph) => SlotName.Of(paragraph.Slot, draft!.Written).In(Language);

    private string HeadingOf(BulletinSection section) => Bulletin.Heading(section, Language) ?? Text[$"Section{section}"];

    private static string LangOf(Language language) => language == Language.Chinese ? "zh-CN" : "en";

    private static string IdOf(string slot) => slot.Replace('.', '-');

    private static string TextOf(WordingParagraph paragraph, Language language) => language == Language.Chinese ? paragraph.Text.Chinese : paragraph.Text.English;

    /// <summary>One paragraph stays one: line breaks join, in English with a space.</summary>
    private static string Tidied(string typed, Language language) =>
        string.Join(language == Language.Chinese ? "" : " ", typed.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
