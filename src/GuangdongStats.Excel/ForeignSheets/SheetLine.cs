using GuangdongStats.Core.SheetLayouts;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>A row or a column of figures with its heading.</summary>
/// <param name="Number">Of the row or the column, from 1.</param>
/// <param name="Text">Its heading, as written.</param>
/// <param name="Key">The heading without what changes from month to month.</param>
/// <param name="Read">What the heading itself says.</param>
/// <param name="Meaning">What it is taken for: what was read, what was saved for it, or what a person said.</param>
/// <param name="Doubt">Why a person is asked; null once one has answered.</param>
/// <param name="Detail">The words that gave rise to it.</param>
/// <param name="Samples">The first values, as they stand there.</param>
public sealed record SheetLine(
    int Number, string Text, string Key, LineMeaning Read, LineMeaning Meaning, LayoutDoubt? Doubt, string Detail, IReadOnlyList<string> Samples)
{
    public bool IsRead => Meaning.LeftOut is null;
}
