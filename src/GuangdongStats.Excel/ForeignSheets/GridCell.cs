using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>A cell of a foreign sheet as its shape is looked for.</summary>
/// <param name="Cell">The cell itself; of a merged area's other cells the first one.</param>
/// <param name="Text">As a heading reads it: a date is its month, 2025-05.</param>
/// <param name="IsCopy">It only repeats the first cell of its merged area.</param>
/// <param name="IsValue">A number, a text that is one, an absence, an error.</param>
/// <param name="IsFigure">The same, and not a year or a month of one, which may be a heading.</param>
internal readonly record struct GridCell(SafeCell Cell, string Text, bool IsCopy, bool IsValue, bool IsFigure)
{
    public bool IsLabel => !IsValue && Text.Length > 0;
}
