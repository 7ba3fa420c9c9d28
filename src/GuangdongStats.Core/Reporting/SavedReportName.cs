using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.Reporting;

/// <summary>What a saved report may be called.</summary>
public static class SavedReportName
{
    /// <summary>In characters.</summary>
    public const int Longest = 80;

    /// <summary>Without the blanks around it; null when nothing is left, or when it is too long, has a line break or is no <see cref="WrittenText"/>.</summary>
    public static string? Of(string? given)
    {
        var name = given?.Trim() ?? "";
        return name.Length == 0 || !WrittenText.IsAccepted(name, Longest) || name.Any(char.IsControl) ? null : name;
    }
}
