using System.Globalization;
using System.Security.Cryptography;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Reviewing;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>One submission: read it, approve what is chosen, return single figures.</summary>
public sealed partial class ReviewPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<long> chosen = [];
    private ElementReference status;
    private ReviewedSubmission? submission;
    private IReadOnlyList<FigureCard> cards = [];
    private IReadOnlyList<FigureCard> decidable = [];
    private bool isLoading = true, isReviewer, isBusy, mustFocus;
    private string? done, refused;
    private Dictionary<long, string> drafts = [];

    [Parameter] public long Id { get; set; }

    [Inject] public required Submissions Submissions { get; init; }

    [Inject] public required ReviewDesk Desk { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required IStringLocalizer<RefusalText> Refusals { get; init; }

    /// <summary>In the browser's window: words on a return outlive a lost connection and a restart of the server.</summary>
    [Inject] public required ProtectedSessionStorage Window { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        isLoading = true;
        drafts = await Kept();
        await Load();
        isLoading = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await status.FocusAsync(); // what was chosen is gone from under the keyboard
        }
    }

    private string DraftsOfHere => $"review/{Id}";

    private async Task Keep(long figure, string words)
    {
        if (words.Length > 0)
        {
            drafts[figure] = words;
        }
        else
        {
            drafts.Remove(figure);
        }

        await Window.SetAsync(DraftsOfHere, drafts);
    }

    private async Task<Dictionary<long, string>> Kept()
    {
        try
        {
            return (await Window.GetAsync<Dictionary<long, string>>(DraftsOfHere)).Value ?? [];
        }
        catch (CryptographicException)
        {
            return []; // written under keys that are gone
        }
    }

    private async Task Load()
    {
        var person = await Current.Find(leaving.Token);
        submission = person is null ? null : await Submissions.Read(person.Id, Id, leaving.Token);
        isReviewer = person?.Has(Duty.Reviewer) == true;
        cards = submission is null ? [] : [.. submission.Figures.Select(figure => new FigureCard(figure, person!, Language, Text))];
        decidable = [.. cards.Where(card => card.WhyNot is null)];
        chosen.IntersectWith(decidable.Select(card => card.Id));
    }

    private void Choose(long figure, bool isChosen)
    {
        if (isChosen)
        {
            chosen.Add(figure);
        }
        else
        {
            chosen.Remove(figure);
        }
    }

    private void ChooseAll(bool isChosen)
    {
        chosen.Clear();
        if (isChosen)
        {
            chosen.UnionWith(decidable.Select(card => card.Id));
        }
    }

    private Task Approve()
    {
        var figures = decidable.Where(card => chosen.Contains(card.Id)).Select(card => card.Seen).ToList();
        return figures.Count == 0
            ? Say(null, Text["ChooseFirst"])
            : Decide(actor => Desk.Approve(actor, Id, figures, leaving.Token), Text["Approved", figures.Count]);
    }

    private async Task Return(FigureCard card, string message)
    {
        await Decide(actor => Desk.Return(actor, Id, card.Seen, message, leaving.Token), Text["Returned", card.Name]);
        if (done is not null)
        {
            await Keep(card.Id, "");
        }
    }

    private async Task Decide(Func<Actor, Task<ReviewOutcome>> decide, string whenDone)
    {
        isBusy = true;
        try
        {
            var outcome = await Current.SignedIn(leaving.Token) is { MustChangePassword: false } signedIn
                ? await decide(signedIn.Actor)
                : new(Refusal.NotAllowed, null);
            await Load();
            await Say(outcome.IsDone ? whenDone : null, outcome.Refusal is { } refusal ? await WordsOf(refusal, outcome.Figure) : null);
        }
        finally
        {
            isBusy = false;
        }
    }

    private Task Say(string? isDone, string? isRefused)
    {
        (done, refused, mustFocus) = (isDone, isRefused, isDone is not null);
        return Task.CompletedTask;
    }

    private async Task<string> WordsOf(Refusal refusal, FigureKey? figure)
    {
        var why = Refusals[refusal.ToString()].Value;
        if (figure is not { } key)
        {
            return why;
        }

        var catalogue = await Catalogues.Read(leaving.Token);
        return Text["RefusedFor", FigureText.Name(catalogue.Indicator(key.Indicator)!, catalogue.Region(key.Region)!, key.Period, key.Measure, Language), why];
    }

    private async Task<IReadOnlyList<AuditEntry>> History(FigureKey key) =>
        await Current.Find(leaving.Token) is { } person ? await Submissions.History(person.Id, key, leaving.Token) : [];
}
