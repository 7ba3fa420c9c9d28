using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>A claim as stored.</summary>
public sealed class ClaimRow
{
    public int Id { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required Period Period { get; init; }

    public required ClaimKind Kind { get; init; }

    public required decimal? Number { get; init; }

    public required string Unit { get; init; }

    public required Relation Relation { get; init; }

    public required string SourceId { get; init; }

    /// <summary>From when it is known, in UTC.</summary>
    public required DateTime ReleasedAt { get; init; }

    public required bool IsReleaseSubstituted { get; init; }

    public required string Text { get; init; }

    /// <param name="source">The source whose id is <see cref="SourceId"/>.</param>
    public Claim ToClaim(Source source) => new(
        Indicator, Region, Period, Kind, Number, Unit, Relation, source, new(ReleasedAt, IsReleaseSubstituted), Text);
}
