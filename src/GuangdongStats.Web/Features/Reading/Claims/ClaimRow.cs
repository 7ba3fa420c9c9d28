using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;

namespace GuangdongStats.Web.Features.Reading.Claims;

/// <summary>A statement of the ledger in words.</summary>
/// <param name="Subject">Place and period.</param>
/// <param name="Definition">What exactly is claimed, the unit of a streak among it.</param>
/// <param name="Evidence">What the verdict rests on, each with the page that shows it.</param>
/// <param name="Limit">What would end or decide it; null for what is not evaluated.</param>
/// <param name="Said">When it was said.</param>
public sealed record ClaimRow(
    string Anchor,
    string Statement,
    string Subject,
    string Definition,
    IReadOnlyList<(string Words, string Url)> Evidence,
    bool RestsOnLowConfidence,
    Verdict Verdict,
    string VerdictWords,
    string Reason,
    string Since,
    string? Limit,
    Source Source,
    string Said);
