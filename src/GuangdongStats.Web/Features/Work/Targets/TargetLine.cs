using GuangdongStats.Core.Targets;

namespace GuangdongStats.Web.Features.Work.Targets;

/// <summary>A target of a programme in words, and by what it is measured.</summary>
/// <param name="Unit">Code of its base unit: only an indicator of the same can measure it.</param>
/// <param name="Link">Null: nobody has said.</param>
public sealed record TargetLine(TargetItem Item, string Name, string Programme, string Amount, string Unit, TargetLink? Link);
