using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Explanations;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>A cell while somebody types in it: what the text means, what would follow, and what the checks would ask.</summary>
/// <param name="Explanation">With the typed figure where it is understood; growth and share come from here.</param>
public sealed record CellLook(CellReading Reading, Explanation Explanation, IReadOnlyList<Finding> Findings);
