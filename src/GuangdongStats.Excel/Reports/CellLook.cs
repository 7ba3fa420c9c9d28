namespace GuangdongStats.Excel.Reports;

/// <summary>How a cell differs from what its column is formatted as.</summary>
/// <param name="Decimals">Digits after the point; null: as the column says.</param>
/// <param name="IsQuoted">Its text begins like a formula.</param>
internal readonly record struct CellLook(int? Decimals, bool IsQuoted, bool IsLink)
{
    public static CellLook Of(ReportColumn column, ReportCell cell) => cell switch
    {
        { Text: { } text } => new(null, SafeText.LooksLikeFormula(SafeText.Clean(text)), column.Kind == ReportColumnKind.Link && WebAddress.Of(text) is not null),
        _ => new(cell.Decimals is { } decimals && decimals != column.Decimals ? decimals : null, false, false),
    };
}
