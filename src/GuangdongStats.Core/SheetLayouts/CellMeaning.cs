using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a cell holds, by its column, its row and the title together.</summary>
/// <param name="Key">Null while something is missing or contradicts itself.</param>
/// <param name="Unit">What a level is counted in, as the heading writes it; empty where none is needed or said.</param>
/// <param name="Clashing">Said by row and column, and differently; of a unit: it counts something else than the indicator does.</param>
public sealed record CellMeaning(FigureKey? Key, string Unit, IReadOnlyList<LayoutPart> Missing, IReadOnlyList<LayoutPart> Clashing);
