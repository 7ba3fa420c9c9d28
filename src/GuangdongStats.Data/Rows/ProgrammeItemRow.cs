using GuangdongStats.Core.Registers;

namespace GuangdongStats.Data.Rows;

/// <summary>An area, task or target of a programme as stored.</summary>
public sealed class ProgrammeItemRow
{
    public int Id { get; init; }

    public required string ProgrammeCode { get; init; }

    public required string AreaEn { get; init; }

    public required string AreaZh { get; init; }

    public required string ItemZh { get; init; }

    public required string ItemEn { get; init; }

    public required string TargetValue { get; init; }

    public required string TargetUnit { get; init; }

    public required string TargetYear { get; init; }

    public required string SourceId { get; init; }

    public required int Order { get; init; }

    public ProgrammeItem ToItem() => new(new(AreaZh, AreaEn), new(ItemZh, ItemEn), TargetValue, TargetUnit, TargetYear, SourceId);
}
