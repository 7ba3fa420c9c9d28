using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>What one source says of one place in one period: in words, or as a printed share.</summary>
/// <param name="Claim">Null for a share that was printed as a figure.</param>
public sealed record SourceStatement(Source Source, string Indicator, string Region, Period Period, ClaimKind Kind, Relation Relation, decimal Number, Claim? Claim)
{
    /// <summary>Null for a statement without a number: a tier.</summary>
    public static SourceStatement? Of(Claim claim) => claim.Number is { } number
        ? new(claim.Source, claim.Indicator, claim.Region, claim.Period, claim.Kind, claim.Relation, number, claim)
        : null;

    /// <summary>Null for a row that prints no share.</summary>
    public static SourceStatement? Of(Observation row) => row is { Measure: Measure.Share, Figure.HasNumber: true }
        ? new(row.Source, row.Indicator, row.Region, row.Period, ClaimKind.Share, row.Figure.Relation, row.Figure.Value, null)
        : null;
}
