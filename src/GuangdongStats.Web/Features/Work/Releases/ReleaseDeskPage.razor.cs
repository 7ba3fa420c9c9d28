using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.Matters;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Releases;

/// <summary>One release: choose, check, schedule, preview, call off, withdraw, restore. All of it is kept in the database, nothing in the page.</summary>
public sealed partial class ReleaseDeskPage : IDisposable
{
    /// <summary>No session is older.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<Guid> tickedChosen = [], tickedWaiting = [];
    private HashSet<string> viewers = [];
    private ElementReference status, confirm;
    private ReleasePlan? plan;
    private Catalogue? catalogue;
    private bool isLoading = true, isBusy, isConfirming, isCancelling, mustFocusStatus, mustFocusConfirm;
    private string message = "";
    private ITimer? minute;
    private string? done, refused;

    [Parameter] public int Id { get; set; }

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required ReleasePlans Plans { get; init; }

    [Inject] public required ReleaseDesk Desk { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required IStringLocalizer<RefusalText> Refusals { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private bool IsPlanned => plan!.State == ReleaseState.Planned;

    /// <summary>As the texts name it: the state, and Out for a scheduled one whose minute has come.</summary>
    private string Standing => plan!.IsOut(Clock.GetUtcNow().UtcDateTime) ? "Out" : plan.State.ToString();

    private string Moment => PeriodText.Moment(plan!.At, Language);

    /// <summary>The one thing that is ticked, which can be given back.</summary>
    private (Guid Id, long Version)? TickedOne => tickedWaiting.Count + tickedChosen.Count == 1
        ? plan!.Waiting.Concat(plan.Chosen).Select(figure => (figure.EntryId, figure.Version))
            .Concat(plan.WaitingMatters.Concat(plan.ChosenMatters).Select(matter => (matter.MatterId, matter.Version)))
            .Where(one => tickedWaiting.Contains(one.Item1) || tickedChosen.Contains(one.Item1))
            .Select(one => ((Guid, long)?)one).FirstOrDefault()
        : null;

    private IEnumerable<(string Label, string Url)> PreviewLinks =>
    [
        (Text["PreviewOverview"], $"?preview={Id}"),
        (Text["PreviewRelease"], $"releases/{Id}?preview={Id}"),
        .. plan!.Chosen.DistinctBy(figure => (figure.Key.Indicator, figure.Key.Region, figure.Key.Period))
            .Select(figure => (NameOf(figure.Key), $"figures/{figure.Key.Indicator}/{figure.Key.Region}/{figure.Key.Period.Slug}?preview={Id}")),
        .. plan.ChosenMatters.Select(matter => (MatterWords.Title(matter.Key, matter.Title, Language), $"{MatterPages.Of(matter.Key)}?preview={Id}")),
    ];

    public void Dispose()
    {
        minute?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        isLoading = true;
        await Load();
        isLoading = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocusStatus)
        {
            mustFocusStatus = false;
            await status.FocusAsync(); // the button that was pressed is gone
        }

        if (mustFocusConfirm)
        {
            mustFocusConfirm = false;
            await confirm.FocusAsync();
        }
    }

    private async Task Load()
    {
        var person = await Current.Find(leaving.Token);
        catalogue = await Catalogues.Read(leaving.Token);
        plan = person?.Has(Duty.Releaser) == true ? await Plans.Read(Id, leaving.Token) : null;
        viewers = plan is null ? [] : [.. plan.Viewers];
        tickedChosen.IntersectWith(plan is null ? [] : [.. plan.Chosen.Select(figure => figure.EntryId), .. plan.ChosenMatters.Select(matter => matter.MatterId)]);
        tickedWaiting.IntersectWith(plan is null ? [] : [.. plan.Waiting.Select(figure => figure.EntryId), .. plan.WaitingMatters.Select(matter => matter.MatterId)]);
        isConfirming = isCancelling = false;
        WatchTheMinute();
    }

    /// <summary>Whoever waits for the minute sees that it has come.</summary>
    private void WatchTheMinute()
    {
        minute?.Dispose();
        minute = null;
        var ahead = plan is { State: ReleaseState.Scheduled } ? plan.At - Clock.GetUtcNow().UtcDateTime : TimeSpan.Zero;
        if (ahead > TimeSpan.Zero && ahead < LongestWait)
        {
            minute = Clock.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, ahead, Timeout.InfiniteTimeSpan);
        }
    }

    private string NameOf(FigureKey key) => FigureText.Name(catalogue!.Indicator(key.Indicator)!, catalogue.Region(key.Region)!, key.Period, key.Measure, Language);

    private string ValueOf(PlannedFigure figure) => figure.Figure is { } known ? FigureText.Value(known, figure.Key.Measure, catalogue!.Indicator(figure.Key.Indicator)!.Unit, Language) : figure.Text;

    private void SetViewer(string id, bool isViewer) => _ = isViewer ? viewers.Add(id) : viewers.Remove(id);

    private void AskToConfirm() => isConfirming = mustFocusConfirm = true;

    private Task Choose() => ActOnTicked(tickedWaiting, (actor, version, entries) => Desk.Choose(actor, Id, version, entries, leaving.Token));

    private Task Unchoose() => ActOnTicked(tickedChosen, (actor, version, entries) => Desk.Unchoose(actor, Id, version, entries, leaving.Token));

    private Task Edit(ReleaseDraft draft) => Act(async (actor, version) => (await Desk.Edit(actor, Id, version, draft, leaving.Token)).Refusal, Text["Saved"]);

    private Task Schedule() => Act(async (actor, version) => (await Desk.Schedule(actor, Id, version, leaving.Token)).Refusal, Text["Scheduled"]);

    private Task Cancel() => Act(async (actor, version) => (await Desk.Cancel(actor, Id, version, leaving.Token)).Refusal, Text["Cancelled"]);

    private Task Withdraw(LocalizedName notice) => Act(async (actor, version) => (await Desk.Withdraw(actor, Id, version, notice, leaving.Token)).Refusal, Text["Withdrawn"]);

    private Task Restore(LocalizedName notice) => Act(async (actor, version) => (await Desk.Restore(actor, Id, version, notice, leaving.Token)).Refusal, Text["Restored"]);

    private Task SaveViewers() => Act(async (actor, version) => (await Desk.SetViewers(actor, Id, version, viewers, leaving.Token)).Refusal, Text["ViewersSaved"]);

    private Task GiveBack() => TickedOne is not { } one ? Task.CompletedTask
        : Act((actor, _) => Desk.GiveBack(actor, one.Id, one.Version, message, leaving.Token), Text["GivenBack"]);

    private Task ActOnTicked(HashSet<Guid> ticked, Func<Actor, long, IReadOnlyCollection<Guid>, Task<ReleaseOutcome>> act)
    {
        if (ticked.Count > 0)
        {
            return Act(async (actor, version) => (await act(actor, version, [.. ticked])).Refusal, Text["Saved"]);
        }

        (done, refused) = (null, Text["ChooseFirst"]);
        return Task.CompletedTask;
    }

    /// <summary>What was seen is what is acted on: its version goes along, and afterwards everything is read anew.</summary>
    private async Task Act(Func<Actor, long, Task<Refusal?>> act, string whenDone)
    {
        isBusy = true;
        try
        {
            var refusal = await Current.SignedIn(leaving.Token) is { MustChangePassword: false } signedIn ? await act(signedIn.Actor, plan!.Version) : Refusal.NotAllowed;
            await Load();
            (done, refused, mustFocusStatus) = (refusal is null ? whenDone : null, refusal is { } why ? Refusals[why.ToString()].Value : null, refusal is null);
            message = refusal is null ? "" : message;
        }
        finally
        {
            isBusy = false;
        }
    }
}
