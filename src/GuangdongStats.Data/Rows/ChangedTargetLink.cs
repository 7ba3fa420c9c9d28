using GuangdongStats.Core.Targets;

namespace GuangdongStats.Data.Rows;

/// <summary>By which series a target is measured from a moment on.</summary>
/// <param name="Link">Null: it is not measured any more.</param>
internal sealed record ChangedTargetLink(TargetItem Item, TargetLink? Link);
