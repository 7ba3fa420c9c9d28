using GuangdongStats.Core.SheetLayouts;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>What has to be said before a foreign sheet can be read.</summary>
/// <param name="Figures">Cells with a value in lines that are read.</param>
/// <param name="Missing">By part: the first cells of which nothing says it.</param>
/// <param name="Clashing">By part: the first cells whose row and column say two things, or whose unit is another kind's.</param>
/// <param name="Doubtful">Headings that a person has to look at.</param>
public sealed record LayoutCheck(
    int Figures, IReadOnlyDictionary<LayoutPart, IReadOnlyList<string>> Missing, IReadOnlyDictionary<LayoutPart, IReadOnlyList<string>> Clashing, int Doubtful)
{
    public bool IsComplete => Figures > 0 && Missing.Count == 0 && Clashing.Count == 0 && Doubtful == 0;
}
