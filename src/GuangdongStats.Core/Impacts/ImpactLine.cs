using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Impacts;

/// <summary>One thing that readers see differently.</summary>
/// <param name="Subject">What it is, in both languages.</param>
/// <param name="Before">What readers see now; null: nothing.</param>
/// <param name="After">What they would see; null: nothing.</param>
/// <param name="Figure">The figure it stands at; null where it is not about one.</param>
public sealed record ImpactLine(ImpactKind Kind, LocalizedName Subject, LocalizedName? Before, LocalizedName? After, FigureReference? Figure);
