using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Work.Press;

/// <summary>A claim that a clerk read in a document and confirmed.</summary>
/// <param name="Number">Rank, number of years in a row, or percent; null for a tier.</param>
/// <param name="Words">The passage it was read in, as printed.</param>
/// <param name="WrittenOn">The day of the document, in Guangdong.</param>
public sealed record EnteredClaim(
    string Indicator,
    string Region,
    Period Period,
    ClaimKind Kind,
    decimal? Number,
    Relation Relation,
    string Words,
    Document Document,
    DateOnly WrittenOn)
{
    /// <summary>Who confirmed it, and when (UTC); empty before it is stored.</summary>
    public string ByName { get; init; } = "";

    public DateTime At { get; init; }
}
