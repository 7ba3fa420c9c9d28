namespace GuangdongStats.Excel.Reports;

/// <summary>Columns by their letters.</summary>
public static class ColumnLetters
{
    /// <summary>1 → A, 27 → AA.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
