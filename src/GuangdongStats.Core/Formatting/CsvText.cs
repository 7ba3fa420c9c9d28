using System.Globalization;

namespace GuangdongStats.Core.Formatting;

/// <summary>
/// Comma-separated values as RFC 4180 writes them. A text that a spreadsheet would take for a formula is given a leading
/// apostrophe (OWASP, "CSV injection"); numbers are written bare, with a point and all their digits.
/// </summary>
public static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> NeedsQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Begins a file, so that spreadsheets read it as UTF-8.</summary>
    public const char ByteOrderMark = '\uFEFF';

    public static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(string value)
    {
        var looksLikeFormula = value is ['\t' or '\r' or '\n', ..] || value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
        var safe = looksLikeFormula ? "'" + value : value;
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>How data for other programs write a member: NotYetPublished → not-yet-published; nothing for none.</summary>
    public static string Code<T>(T? member)
        where T : struct, Enum =>
        member is not { } value ? "" : string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Joins fields that are already written by <see cref="Text"/> or <see cref="Number"/>.</summary>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields) + "\r\n";
}
