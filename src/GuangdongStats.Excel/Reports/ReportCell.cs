namespace GuangdongStats.Excel.Reports;

/// <summary>A text, a number or nothing. In a derived column the number is what the formula must yield; nothing stands for <c>""</c>.</summary>
public readonly record struct ReportCell
{
    private ReportCell(string? text, decimal? number, int? decimals)
    {
        Text = text;
        Number = number;
        Decimals = decimals;
    }

    public string? Text { get; }

    public decimal? Number { get; }

    /// <summary>Digits after the point; null: as the column says.</summary>
    public int? Decimals { get; }

    public static ReportCell Empty => default;

    /// <summary>An empty text leaves the cell empty.</summary>
    public static ReportCell Of(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null);

    public static ReportCell Of(decimal? number, int? decimals = null) => new(null, number, decimals);
}
