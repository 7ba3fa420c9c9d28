using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>
/// What a reviewer decided on a claim that was found in the figures or read in a document: appended, never changed. The last one on a claim counts;
/// an accepted claim is in the ledger from <see cref="At"/> on.
/// </summary>
public sealed class ClaimDecisionRow
{
    public long Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required Period Period { get; init; }

    public required ClaimKind Kind { get; init; }

    public required decimal? Number { get; init; }

    public required string Unit { get; init; }

    public required Relation Relation { get; init; }

    public required bool IsAccepted { get; init; }

    /// <summary>What the verdict rested on, in one line: a rejected claim comes back only when that has changed.</summary>
    public required string Evidence { get; init; }

    /// <summary>Why it was rejected or taken back; empty when it was accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The passage it was read in, as printed; empty for what was found in the figures, and so are the document's parts.</summary>
    public required string Words { get; init; }

    public required string DocumentTitle { get; init; }

    public required string DocumentUrl { get; init; }

    public required string DocumentPage { get; init; }

    /// <summary>The day of the document, in Guangdong; null for what was found in the figures.</summary>
    public required DateOnly? WrittenOn { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Account id.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }
}
