using System.Globalization;

namespace GuangdongStats.Excel.Uploads;

/// <summary>A cell that has a value.</summary>
/// <param name="Text">As stored: a number in its invariant form, TRUE or FALSE, the name of an error; empty for a formula that was never calculated.</param>
/// <param name="Format">The number format's code; <c>General</c> where there is none.</param>
/// <param name="MayBeOld">The result of a formula in a workbook that is not calculated by itself.</param>
public readonly record struct SafeCell(CellAddress Address, SafeCellKind Kind, string Text, string Format, bool MayBeOld = false)
{
    /// <summary>Of a number or a date.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public double Number => Kind is SafeCellKind.Number or SafeCellKind.Date
        ? double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"{Address} holds no number.");
}
