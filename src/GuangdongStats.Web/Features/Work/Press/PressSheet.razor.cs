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
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>Reads a press text and lets a person confirm figure by figure. A confirmed one is a draft like any other, with the words it came from.</summary>
public sealed partial class PressSheet
{
    /// <summary>What fits in one message of a circuit, three bytes a character.</summary>
    private const int MostCharacters = 100_000;

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Region> regions = [];
    private Catalogue? catalogue;
    private PressReading? reading;
    private List<PressCard> cards = [];
    private IReadOnlyList<(string Text, bool IsQuoted)> pieces = [];
    private string text = "", read = "", title = "", url = "", page = "", problem = "";
    private DateOnly writtenOn;
    private bool isBusy;

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
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IStringLocalizer<RefusalText> RefusalWords { get; init; }

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private DateOnly Today => ReleaseTime.DayAt(Clock.GetUtcNow().UtcDateTime);

    private EntrySource Source => new(false, new(title, url, page));

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        writtenOn = Today;
        catalogue = await Places.Read(gone.Token);
        regions = catalogue.Regions;
    }

    private async Task ReadText()
    {
        problem = Source.WhyNot() is { } part ? Text["Part" + part] : !Source.IsGiven ? Text["SourceMissing"] : text.Trim().Length == 0 ? Text["TextMissing"] : "";
        if (problem.Length > 0)
        {
            return;
        }

        isBusy = true;
        read = text;
        reading = PressReader.Read(read, catalogue!, writtenOn);
        cards = [.. reading.Figures.Select((figure, index) => new PressCard(index + 1, figure, catalogue!.Indicator(figure.Indicator)!, PressCard.WordsOf(figure, read)))];
        pieces = Pieces(read, reading.Figures.SelectMany(figure => figure.Evidence.Quotes));
        foreach (var card in cards)
        {
            await Place(card);
        }

        isBusy = false;
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
                card.IsSaved = true;
                foreach (var other in cards.Where(other => !other.IsSaved))
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
        return Place(card);
    }

    private Task ChangeSpan(PressCard card, string? code)
    {
        card.Period = Spans.TryParse(code, out var span) ? card.Period.As(span) : card.Period;
        return Place(card);
    }

    private Task ChangeMonth(PressCard card, string? month)
    {
        card.Period = Period.TryParseMonth(month, card.Period.Span, out var period) ? period : card.Period;
        return Place(card);
    }

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
