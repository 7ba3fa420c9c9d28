using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.PressText;
using GuangdongStats.Data.Work.Press;

namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>A claim on its way to being confirmed.</summary>
public sealed class PressClaimCard(int number, ProposedClaim claim, string text)
{
    /// <summary>Counted on from the figures.</summary>
    public int Number => number;

    public ProposedClaim Claim => claim;

    /// <summary>The same for the same place of the same text.</summary>
    public string Id => $"{claim.Evidence.Figure.Start}:{claim.Indicator}/{claim.Region}/{claim.Period.Slug}/{claim.Kind}";

    /// <summary>The passage it comes from; kept as evidence.</summary>
    public string Words => PressCard.WordsOf(claim.Evidence, text);

    public PressState State { get; set; }

    /// <summary>Why it could not be stored.</summary>
    public string? Problem { get; set; }

    public string Statement(Language language) => ClaimText.Statement(claim.Kind, claim.Number, Relation.Exact, claim.Evidence.Figure.In(text), language);

    public EnteredClaim ToStore(Document document, DateOnly writtenOn) =>
        new(claim.Indicator, claim.Region, claim.Period, claim.Kind, claim.Number, Relation.Exact, Words, document, writtenOn);
}
