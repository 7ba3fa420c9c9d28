namespace GuangdongStats.Excel.Reports;

/// <summary>Fonts that Excel and WPS have in each language.</summary>
internal static class Typefaces
{
    public static string Of(string languageTag) => languageTag.StartsWith("zh", StringComparison.Ordinal) ? "等线" : "Calibri";
}
