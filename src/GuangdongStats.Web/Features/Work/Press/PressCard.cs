using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.PressText;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Press;

namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>A proposal on its way to being confirmed: region and period can be put right before.</summary>
public sealed class PressCard(int number, ProposedFigure proposal, Indicator indicator, string words)
{
    public int Number => number;

    public ProposedFigure Proposal => proposal;

    public Indicator Indicator => indicator;

    /// <summary>The words it comes from; kept as evidence.</summary>
    public string Words => words;

    public string Region { get; set; } = proposal.Region;

    public Period Period { get; set; } = proposal.Period;

    public FigureKey Key => new(indicator.Code, Region, Period, proposal.Measure);

    /// <summary>The cell it would go into; null where there is none.</summary>
    public EntryCell? Cell { get; set; }

    /// <summary>What readers see there now.</summary>
    public Figure? Released { get; set; }

    public PressState State { get; set; }

    /// <summary>The same for the same place of the same text.</summary>
    public string Id => $"{proposal.Evidence.Figure.Start}:{new FigureKey(indicator.Code, proposal.Region, proposal.Period, proposal.Measure)}";

    /// <summary>Why it could not be stored.</summary>
    public string? Problem { get; set; }

    public string TextIn(Language language) => CellText.Write(proposal.Figure, indicator.Unit, proposal.Measure, language);

    /// <summary>What a share says of the nation, to be kept as a claim; null for other measures.</summary>
    public EnteredClaim? ClaimToStore(Document document, DateOnly writtenOn) => proposal.Measure != Measure.Share || !proposal.Figure.HasNumber ? null
        : new(indicator.Code, Region, Period, ClaimKind.Share, proposal.Figure.Value, proposal.Figure.Relation, words, document, writtenOn);

    /// <summary>The passage from the first word to the last; where they stand far apart, only the words.</summary>
    public static string WordsOf(Evidence evidence, string text)
    {
        var quotes = evidence.Quotes;
        var (start, end) = (quotes.Min(quote => quote.Start), quotes.Max(quote => quote.End));
        return end - start <= 300 ? text[start..end] : string.Join("…", quotes.Select(quote => quote.In(text)));
    }
}
