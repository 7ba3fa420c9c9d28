using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Rows;

/// <summary>An indicator as stored.</summary>
public sealed class IndicatorRow
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required IndicatorKind Kind { get; init; }

    public required string Unit { get; init; }

    public required string UnitZh { get; init; }

    public required string UnitEn { get; init; }

    public required string Theme { get; init; }

    public required bool IsHeadline { get; init; }

    public required string DefinitionZh { get; init; }

    public required string DefinitionEn { get; init; }

    public required bool IsMonthlyOutput { get; init; }

    /// <summary>Its place in lists.</summary>
    public required int Order { get; init; }

    /// <summary>See <see cref="Indicator.Precision"/>. Not in changes that are older than it.</summary>
    public decimal? Precision { get; init; }

    /// <summary>Account id; see <see cref="Indicator.Clerk"/>.</summary>
    public string? Clerk { get; init; }

    public Indicator ToIndicator() => new(
        Code,
        new(NameZh, NameEn),
        Kind,
        new(Unit, new(UnitZh, UnitEn)),
        Theme,
        IsHeadline,
        new(DefinitionZh, DefinitionEn),
        Order,
        IsMonthlyOutput)
    {
        Precision = Precision,
        Clerk = Clerk,
    };
}
