using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>One statement about rank, streak or share as printed.</summary>
/// <param name="Number">Rank, number of units in a row, or percent; null for a tier.</param>
/// <param name="Unit">For a streak the unit that is counted, <c>full-year</c>; for a share <c>percent</c>.</param>
/// <param name="Text">What was printed, in English words.</param>
public sealed record Claim(
    string Indicator,
    string Region,
    Period Period,
    ClaimKind Kind,
    decimal? Number,
    string Unit,
    Relation Relation,
    Source Source,
    ReleaseTime Release,
    string Text)
{
    /// <summary>Its place in the ledger: what makes it one statement of one source.</summary>
    public string Anchor => $"{Indicator}-{Region}-{Period.Slug}-{Kind.ToString().ToLowerInvariant()}-{Source.Id}";
}
