namespace GuangdongStats.Core.Reporting;

/// <summary>What a saved report may be called.</summary>
public static class SavedReportName
{
    /// <summary>In characters.</summary>
    public const int Longest = 80;

    /// <summary>Without the blanks around it; null when nothing is left, or when it is too long or holds control characters.</summary>
    public static string? Of(string? given)
    {
        var name = given?.Trim() ?? "";
        return name.Length is 0 or > Longest || name.Any(char.IsControl) ? null : name;
    }
}
