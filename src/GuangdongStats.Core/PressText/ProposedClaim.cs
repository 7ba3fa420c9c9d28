using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>A statement on rank or streak in the nation, read in a text, for a person to confirm.</summary>
/// <param name="Kind">Rank, streak or rank tier; a share is a figure.</param>
/// <param name="Number">The rank, or how many years in a row; null for a tier.</param>
public sealed record ProposedClaim(
    string Indicator,
    string Region,
    Period Period,
    ClaimKind Kind,
    decimal? Number,
    Evidence Evidence,
    IReadOnlyList<PressDoubt> Doubts);
