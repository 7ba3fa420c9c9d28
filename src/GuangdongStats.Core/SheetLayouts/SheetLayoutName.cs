using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a saved layout may be called.</summary>
public static class SheetLayoutName
{
    /// <summary>In characters.</summary>
    public const int Longest = 80;

    /// <summary>Without the blanks around it; null when nothing is left, or when it is too long or holds what cannot be typed.</summary>
    public static string? Of(string? given)
    {
        var name = given?.Trim() ?? "";
        return name.Length == 0 || !WrittenText.IsAccepted(name, Longest) || name.Any(char.IsControl) ? null : name;
    }
}
