namespace GuangdongStats.Excel.Reports;

/// <summary>Names as Excel takes them: at most 31 characters, none of <c>: \ / ? * [ ]</c>, no apostrophe at an end, no two alike.</summary>
public static class SheetNames
{
    private const int Longest = 31;

    /// <summary>A name for each wish, in the same order.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> wishes)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps that one to itself
        var names = new List<string>();
        foreach (var wish in wishes)
        {
            var clean = string.Concat(SafeText.Clean(wish).Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(c) ? '-' : c)).Trim().Trim('\'');
            var name = Cut(clean.Length == 0 ? "Sheet" : clean, Longest);
            for (var number = 2; !given.Add(name); number++)
            {
                var suffix = $" ({number.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
                name = Cut(clean, Longest - suffix.Length) + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    /// <summary>As a formula or a chart refers to the sheet: <c>'数据'</c>.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]).TrimEnd().TrimEnd('\'');
    }
}
