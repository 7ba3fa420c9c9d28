using System.Security.Cryptography;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Claims;

/// <summary>Which claims are said in public: accept, reject with a reason, take back.</summary>
public sealed partial class ClaimDeskPage : IDisposable
{
    /// <summary>In the browser's window, under this key: reasons that were begun outlive a lost connection.</summary>
    private const string Drafts = "claims";

    private readonly CancellationTokenSource leaving = new();
    private ElementReference status;
    private ClaimQueue? queue;
    private Catalogue? catalogue;
    private ClaimDecision? takenBack;
    private string place = "";
    private bool isBusy, mustFocus;
    private string? done, refused;
    private Dictionary<string, string> drafts = [];

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required ClaimDesk Desk { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required ClaimWords Words { get; init; }

    [Inject] public required IStringLocalizer<RefusalText> Refusals { get; init; }

    [Inject] public required ProtectedSessionStorage Window { get; init; }

    private Language Language => Reading.Language;

    private List<Region> Places => [.. queue?.Found.Select(claim => claim.Region).Distinct() ?? []];

    private List<QueuedClaim> Shown => [.. queue?.Found.Where(claim => place.Length == 0 || claim.Region.Code == place) ?? []];

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        drafts = await Kept();
        await Load();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await status.FocusAsync(); // what was decided is gone from under the keyboard
        }
    }

    private async Task Load()
    {
        catalogue = await Catalogues.Read(leaving.Token);
        queue = await Current.Find(leaving.Token) is { } person ? await Desk.Read(person.Id, leaving.Token) : null;
        if (place.Length > 0 && !Places.Exists(region => region.Code == place))
        {
            place = "";
        }
    }

    private Task Accept(QueuedClaim claim) => Decide(claim.Key, actor => Desk.Accept(actor, claim, leaving.Token), "DoneAccepted");

    private Task Reject(QueuedClaim claim, string reason) => Decide(claim.Key, actor => Desk.Reject(actor, claim, reason, leaving.Token), "DoneRejected");

    private Task TakeBack(ClaimDecision decision, string reason) => Decide(decision.Claim.Anchor, actor => Desk.TakeBack(actor, decision, reason, leaving.Token), "DoneTakenBack");

    private async Task Decide(string key, Func<Actor, Task<Refusal?>> decide, string whenDone)
    {
        isBusy = true;
        try
        {
            var refusal = await Current.SignedIn(leaving.Token) is { MustChangePassword: false } signedIn ? await decide(signedIn.Actor) : Refusal.NotAllowed;
            (done, refused, mustFocus) = refusal is null ? (Text[whenDone].Value, (string?)null, true) : (null, Refusals[refusal.Value.ToString()].Value, false);
            if (refusal is null)
            {
                takenBack = null;
                await Keep(key, "");
            }

            if (refusal is null or Refusal.ChangedMeanwhile or Refusal.NotFound)
            {
                await Load();
            }
        }
        finally
        {
            isBusy = false;
        }
    }

    private string StatementOf(ClaimDecision decision) => ClaimText.Statement(decision.Claim, decision.Indicator.Unit, Language);

    private async Task Keep(string key, string words)
    {
        if (words.Length > 0)
        {
            drafts[key] = words;
        }
        else
        {
            drafts.Remove(key);
        }

        await Window.SetAsync(Drafts, drafts);
    }

    private async Task<Dictionary<string, string>> Kept()
    {
        try
        {
            return (await Window.GetAsync<Dictionary<string, string>>(Drafts)).Value ?? [];
        }
        catch (CryptographicException)
        {
            return []; // written under keys that are gone
        }
    }
}
