using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.PressText;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Press;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>
/// Reads a press text and lets a person confirm figure by figure, claim by claim. A confirmed figure is a draft like any other, with the words it
/// came from. The text itself and what was decided of it are kept in the database until the person puts them away.
/// </summary>
public sealed partial class PressSheet
{
    /// <summary>What fits in one message of a circuit, three bytes a character.</summary>
    private const int MostCharacters = 100_000;

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Region> regions = [];
    private ElementReference root;
    private IJSObjectReference? script, fields;
    private Catalogue? catalogue;
    private PressReading? reading;
    private List<PressCard> cards = [];
    private List<PressClaimCard> claims = [];
    private IReadOnlyList<(string Text, bool IsQuoted)> pieces = [];
    private string text = "", read = "", title = "", url = "", page = "", problem = "";
    private DateOnly writtenOn;
    private bool isBusy, isAsking, isKept;

    /// <summary>A proposal is decided and its buttons are gone: the keyboard goes on to the next one behind this number.</summary>
    private int? decided;

    /// <summary>Who acts, asked at every act; null when the session has ended.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Actor?>> Who { get; set; }

    [Inject]
    public required EntryDesk Desk { get; init; }

    [Inject]
    public required PressDesk Press { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required EntrySheets Sheets { get; init; }

    [Inject]
    public required CatalogueReader Places { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IStringLocalizer<RefusalText> RefusalWords { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private DateOnly Today => ReleaseTime.DayAt(Clock.GetUtcNow().UtcDateTime);

    private EntrySource Source => new(false, new(title, url, page));

    /// <summary>Proposals that are neither confirmed nor set aside.</summary>
    private int Waiting => cards.Count(card => card.State == PressState.Open) + claims.Count(claim => claim.State == PressState.Open);

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
        try
        {
            if (fields is not null)
            {
                await fields.InvokeVoidAsync("detach");
                await fields.DisposeAsync();
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
        writtenOn = Today;
        catalogue = await Places.Read(gone.Token);
        regions = catalogue.Regions;
        if (await Who() is { } actor && await Press.Read(actor.AccountId, gone.Token) is { } draft)
        {
            (text, writtenOn, title, url, page) = (draft.Text, draft.WrittenOn, draft.Document.Title, draft.Document.Url, draft.Document.Page);
            if (draft.IsRead)
            {
                await Propose(PressChoice.Read(draft.Choices));
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", "/Features/Work/Press/PressSheet.razor.js");
            fields = await script.InvokeAsync<IJSObjectReference>("attach", root);
        }

        if (decided is { } number && !isBusy && fields is not null)
        {
            decided = null;
            await fields.InvokeVoidAsync("next", number);
        }
    }

    private async Task ReadText()
    {
        problem = Source.WhyNot() is { } part ? Text["Part" + part] : !Source.IsGiven ? Text["SourceMissing"] : text.Trim().Length == 0 ? Text["TextMissing"] : "";
        if (problem.Length > 0)
        {
            return;
        }

        isBusy = true;
        await Propose(Choices.ToDictionary(choice => choice.Id, StringComparer.Ordinal));
        isBusy = false;
        await Keep();
    }

    /// <param name="choices">What was decided of the same proposals before.</param>
    private async Task Propose(IReadOnlyDictionary<string, PressChoice> choices)
    {
        read = text;
        reading = PressReader.Read(read, catalogue!, writtenOn);
        cards = [.. reading.Figures.Select((figure, index) => new PressCard(index + 1, figure, catalogue!.Indicator(figure.Indicator)!, PressCard.WordsOf(figure.Evidence, read)))];
        claims = [.. reading.Claims.Select((claim, index) => new PressClaimCard(cards.Count + index + 1, claim, read))];
        pieces = Pieces(read, reading.Figures.SelectMany(figure => figure.Evidence.Quotes));
        foreach (var claim in claims)
        {
            claim.State = choices.TryGetValue(claim.Id, out var choice) ? choice.State : PressState.Open;
        }

        foreach (var card in cards)
        {
            if (choices.TryGetValue(card.Id, out var choice) && catalogue!.Region(choice.Region) is not null)
            {
                (card.State, card.Region, card.Period) = (choice.State, choice.Region, choice.Period);
            }

            await Place(card);
        }
    }

    private IEnumerable<PressChoice> Choices =>
        cards.Select(card => new PressChoice(card.Id, card.State, card.Region, card.Period))
            .Concat(claims.Select(claim => new PressChoice(claim.Id, claim.State, claim.Claim.Region, claim.Claim.Period)));

    /// <summary>Another text has other proposals: they are asked for anew.</summary>
    private Task EditText()
    {
        if (text != read)
        {
            (reading, cards, claims, pieces) = (null, [], [], []);
        }

        return Keep();
    }

    private async Task Keep()
    {
        isKept = false;
        problem = await Who() is not { } actor ? Text["SignInAgain"]
            : await Press.Keep(actor, new(text, writtenOn, new(title, url, page), reading is not null, PressChoice.Write(Choices)), gone.Token) is { } refusal ? Text["NotKept", RefusalWords[refusal.ToString()]]
            : "";
        isKept = problem.Length == 0;
    }

    /// <summary>Makes room for another text; asks first where something of this one still waits.</summary>
    private Task PutAway()
    {
        if (Waiting > 0 || reading is null)
        {
            isAsking = true;
            return Task.CompletedTask;
        }

        return Clear();
    }

    private async Task Clear()
    {
        isAsking = false;
        problem = await Who() is not { } actor ? Text["SignInAgain"] : await Press.Clear(actor, gone.Token) is { } refusal ? RefusalWords[refusal.ToString()] : "";
        if (problem.Length == 0)
        {
            (text, read, title, url, page, writtenOn) = ("", "", "", "", "", Today);
            (reading, cards, claims, pieces, isKept) = (null, [], [], [], false);
        }
    }

    private async Task Confirm(PressCard card)
    {
        if (await Who() is not { } actor)
        {
            card.Problem = Text["SignInAgain"];
            return;
        }

        isBusy = true;
        card.Problem = null;
        switch (await Desk.Save(actor, new(card.Key, card.TextIn(Language), card.Cell?.Entry?.Text ?? "", Source, card.Words), gone.Token))
        {
            case CellOutcome.Saved:
                if (card.ClaimToStore(Source.Document, writtenOn) is { } share && await Press.Enter(actor, share, gone.Token) is { } why)
                {
                    card.Problem = RefusalWords[why.ToString()];
                    break;
                }

                (card.State, decided) = (PressState.Confirmed, card.Number);
                await Keep();
                foreach (var other in cards.Where(other => other.State != PressState.Confirmed))
                {
                    await Place(other);
                }

                break;
            case CellOutcome.Conflict two:
                await Place(card);
                card.Problem = Text["ChangedMeanwhile", two.Other.EditedByName, two.Other.Text];
                break;
            case CellOutcome.Refused refused:
                card.Problem = refused.Part is { } part ? Text["Part" + part] : RefusalWords[refused.Why.ToString()];
                break;
        }

        isBusy = false;
    }

    private Task Skip(PressCard card)
    {
        (card.State, decided) = (PressState.Skipped, card.Number);
        return Keep();
    }

    private Task Skip(PressClaimCard claim)
    {
        (claim.State, decided) = (PressState.Skipped, claim.Number);
        return Keep();
    }

    private Task Confirm(PressClaimCard claim) => Decide(claim, PressState.Confirmed, (actor, stored) => Press.Enter(actor, stored, gone.Token));

    private Task TakeBack(PressClaimCard claim) => Decide(claim, PressState.Open, (actor, stored) => Press.TakeBack(actor, stored, gone.Token));

    private async Task Decide(PressClaimCard claim, PressState whenDone, Func<Actor, EnteredClaim, Task<Refusal?>> act)
    {
        if (await Who() is not { } actor)
        {
            claim.Problem = Text["SignInAgain"];
            return;
        }

        isBusy = true;
        claim.Problem = await act(actor, claim.ToStore(Source.Document, writtenOn)) is { } why ? RefusalWords[why.ToString()].Value : null;
        if (claim.Problem is null)
        {
            (claim.State, decided) = (whenDone, whenDone == PressState.Open ? claim.Number - 1 : claim.Number);
            await Keep();
        }

        isBusy = false;
    }

    /// <summary>Looks for the cell of a proposal, and for what stands in it.</summary>
    private async Task Place(PressCard card)
    {
        (card.Cell, card.Released, card.Problem) = (null, null, null);
        if (Enterable.WhyNot(card.Key, catalogue!, Today) is { } why)
        {
            card.Problem = why == Refusal.NotFound ? Text["NoSuchFigure"] : RefusalWords[why.ToString()];
            return;
        }

        if (await Who() is { } actor && await Sheets.Read(actor.AccountId, [(card.Key.Indicator, card.Key.Region, card.Key.Period)], gone.Token) is [var slot])
        {
            card.Cell = slot.Cell(card.Proposal.Measure);
            card.Released = slot.Released.Of(card.Proposal.Measure)?.Figure;
            card.Problem = card.Cell?.Locked is { } locked ? RefusalWords[locked.ToString()].Value : null;
        }
    }

    private Task ChangeRegion(PressCard card, string? code)
    {
        card.Region = code is not null && catalogue!.Region(code) is not null ? code : card.Region;
        return Move(card);
    }

    private Task ChangeSpan(PressCard card, string? code)
    {
        card.Period = Spans.TryParse(code, out var span) ? card.Period.As(span) : card.Period;
        return Move(card);
    }

    private Task ChangeMonth(PressCard card, string? month)
    {
        card.Period = Period.TryParseMonth(month, card.Period.Span, out var period) ? period : card.Period;
        return Move(card);
    }

    private async Task Move(PressCard card)
    {
        await Place(card);
        await Keep();
    }

    private string NameOf(PressClaimCard card) => FigureText.Name(
        catalogue!.Indicator(card.Claim.Indicator)!, catalogue.Region(card.Claim.Region)!, card.Claim.Period, Language);

    private string NameOf(PressCard card) => catalogue!.Region(card.Region) is { } region
        ? FigureText.Name(card.Indicator, region, card.Period, card.Proposal.Measure, Language)
        : card.Indicator.Name.In(Language);

    /// <summary>The text cut where the quoted words begin and end.</summary>
    public static IReadOnlyList<(string Text, bool IsQuoted)> Pieces(string text, IEnumerable<Quote> quotes)
    {
        var quoted = new bool[text.Length];
        foreach (var quote in quotes)
        {
            quoted.AsSpan(quote.Start, quote.Length).Fill(true);
        }

        var pieces = new List<(string, bool)>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && quoted[end] == quoted[start])
            {
                end++;
            }

            pieces.Add((text[start..end], quoted[start]));
            start = end;
        }

        return pieces;
    }
}
