using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Core.Registers;

/// <summary>An area, task or target of a programme; the target keeps its printed unit and relation in words.</summary>
public sealed record ProgrammeItem(LocalizedName Area, LocalizedName Item, string TargetValue, string TargetUnit, string TargetYear, string SourceId)
{
    /// <summary>The series by which it is measured; null when nobody has said so.</summary>
    public TargetLink? Link { get; init; }

    /// <summary>Of an item that was entered here; null: <see cref="SourceId"/> is the id of one in the catalogue.</summary>
    public Source? Source { get; init; }
}
