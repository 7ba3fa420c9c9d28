using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>A claim of the ledger in words.</summary>
/// <param name="Entry">What the words are of.</param>
/// <param name="Url">Of its own page.</param>
/// <param name="Subject">Indicator, place and period.</param>
/// <param name="Definition">What exactly is claimed, the unit of a streak among it.</param>
/// <param name="Evidence">What the verdict rests on, each with the page that shows it.</param>
/// <param name="Missing">Whose figures would decide it; null when none is missing.</param>
/// <param name="Since">Since when the verdict has held.</param>
/// <param name="Ending">What would end or decide it; null for what is not evaluated.</param>
/// <param name="NextTest">What it will be held against next; null for what is not evaluated.</param>
/// <param name="Source">Who said it; null for what was found in the released figures.</param>
/// <param name="Said">When it was said, or accepted.</param>
public sealed record ClaimRow(
    LedgerEntry Entry,
    string Anchor,
    string Url,
    string Statement,
    string Subject,
    string Definition,
    IReadOnlyList<(string Words, string Url)> Evidence,
    string? Missing,
    bool RestsOnLowConfidence,
    Verdict Verdict,
    string Reason,
    string Since,
    string? Ending,
    string? NextTest,
    Source? Source,
    string Said);
