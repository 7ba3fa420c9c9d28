using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>A claim that a clerk read in a document and confirmed. It is kept with its words for review; readers do not see it.</summary>
public sealed class EnteredClaimRow
{
    public long Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required Period Period { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>Rank, number of years in a row, or percent; null for a tier.</summary>
    public required decimal? Number { get; init; }

    public required Relation Relation { get; init; }

    /// <summary>The passage it was read in, as printed.</summary>
    public required string Words { get; init; }

    public required string DocumentTitle { get; init; }

    public required string DocumentUrl { get; init; }

    public required string DocumentPage { get; init; }

    /// <summary>The day of the document, in Guangdong.</summary>
    public required DateOnly WrittenOn { get; init; }

    /// <summary>Account id.</summary>
    public required string EnteredBy { get; init; }

    public required string EnteredByName { get; init; }

    public required DateTime EnteredAt { get; init; }
}
