using System.Globalization;
using System.Security.Cryptography;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui.Matters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;

namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>One submitted matter: read what would change, approve it or give it back. Nothing here can change it.</summary>
public sealed partial class MatterReviewPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private ElementReference status;
    private ReviewedMatter? matter;
    private IReadOnlyList<AuditEntry> history = [];
    private Person? person;
    private bool isLoading = true, isBusy, mustFocus;
    private string message = "";
    private string? done, refused;

    [Parameter] public long Id { get; set; }

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required SubmittedMatters Matters { get; init; }

    [Inject] public required MatterDrafts Drafts { get; init; }

    [Inject] public required MatterDesk Desk { get; init; }

    [Inject] public required MatterWords Words { get; init; }

    /// <summary>In the browser's window: words on a return outlive a lost connection.</summary>
    [Inject] public required ProtectedSessionStorage Window { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private string Title => MatterWords.Title(matter!.Key, matter.Title, Language);

    private string? WhyNot => person?.Has(Duty.Reviewer) != true ? Text["OnlyReviewers"] : matter!.Authors.Contains(person.Id) ? Words.Why(Refusal.ApproverIsAuthor) : null;

    private bool CanDecide => matter!.Decision == Decision.Waiting && WhyNot is null;

    private string DraftOfHere => $"review/matters/{Id}";

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        isLoading = true;
        message = await Kept();
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
        person = await Current.Find(leaving.Token);
        matter = person is null ? null : await Matters.Read(person.Id, Id, leaving.Token);
        history = matter is null ? [] : await Drafts.History(person!.Id, matter.Key, leaving.Token);
    }

    private async Task<string> Kept()
    {
        try
        {
            return (await Window.GetAsync<string>(DraftOfHere)).Value ?? "";
        }
        catch (CryptographicException)
        {
            return ""; // written under keys that are gone
        }
    }

    private async Task Keep(string? words)
    {
        message = words ?? "";
        await Window.SetAsync(DraftOfHere, message);
    }

    private Task Approve() => Decide(actor => Desk.Approve(actor, matter!.Seen, leaving.Token), "Approved");

    private Task Return() => Decide(actor => Desk.Return(actor, matter!.Seen, message, leaving.Token), "Returned");

    private async Task Decide(Func<Actor, Task<MatterOutcome>> decide, string whenDone)
    {
        isBusy = true;
        try
        {
            var outcome = await Current.SignedIn(leaving.Token) is { MustChangePassword: false } signedIn ? await decide(signedIn.Actor) : new(Refusal.NotAllowed, null, null);
            await Load();
            (done, refused, mustFocus) = (outcome.IsDone ? Matter[whenDone].Value : null, outcome.Refusal is { } why ? Words.Why(why) : null, outcome.IsDone);
            if (outcome.IsDone)
            {
                await Keep("");
            }
        }
        finally
        {
            isBusy = false;
        }
    }
}
