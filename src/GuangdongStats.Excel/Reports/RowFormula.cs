using System.Globalization;
using System.Text.RegularExpressions;

namespace GuangdongStats.Excel.Reports;

/// <summary>The formula of a derived column for one row.</summary>
public static partial class RowFormula
{
    /// <summary><c>[level]/[nation]</c> → <c>C5/K5</c>.</summary>
    /// <exception cref="ArgumentException">The table has no column of a key that the formula names.</exception>
    public static string At(TableSheet table, ReportColumn column, int row) => Key().Replace(column.Formula!, match =>
        table.ColumnNumber(match.Groups["key"].Value) is > 0 and var number
            ? ColumnLetters.Of(number) + row.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException($"The formula of {column.Key} names {match.Value}, which '{table.Name}' does not have.", nameof(table)));

    [GeneratedRegex(@"\[(?<key>\w+)\]")]
    private static partial Regex Key();
}
