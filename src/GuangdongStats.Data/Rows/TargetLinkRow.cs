using GuangdongStats.Core.Targets;

namespace GuangdongStats.Data.Rows;

/// <summary>By which series a programme's target is measured until that is changed (<see cref="ChangedTargetLink"/>); its first five columns are the item's key.</summary>
public sealed class TargetLinkRow
{
    public required string ProgrammeCode { get; init; }

    public required string AreaEn { get; init; }

    public required string ItemZh { get; init; }

    public required string ItemEn { get; init; }

    public required string TargetYear { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public TargetItem Item => new(ProgrammeCode, AreaEn, ItemZh, ItemEn, TargetYear);

    public TargetLink ToLink() => new(Indicator, Region);
}
