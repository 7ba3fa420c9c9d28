using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Charts;

/// <summary>A region's marks, one a slot, in the order of the slots.</summary>
public sealed record RegionMarks(Region Region, IReadOnlyList<SlotMark> Marks);
