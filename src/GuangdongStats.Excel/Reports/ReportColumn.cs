namespace GuangdongStats.Excel.Reports;

/// <param name="Key">Stable English name; formulas refer to it, and the shorthand sheet lists it.</param>
/// <param name="Header">In the reader's language, with the unit where there is one.</param>
/// <param name="Decimals">Digits after the point where a cell does not say otherwise; −1 for as many as a number has.</param>
/// <param name="Formula">
/// Of a derived column: Excel's formula without <c>=</c>, other cells of the row as <c>[key]</c>. It must answer <c>""</c> where the rules allow no number.
/// </param>
public sealed record ReportColumn(string Key, string Header, ReportColumnKind Kind, int Decimals = 0, string? Formula = null)
{
    public bool IsKey => Kind is ReportColumnKind.Key or ReportColumnKind.Period;

    public bool IsNumber => Kind is ReportColumnKind.Number or ReportColumnKind.Derived;
}
