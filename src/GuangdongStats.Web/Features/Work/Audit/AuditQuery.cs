using System.Globalization;
using GuangdongStats.Data.Audit;

namespace GuangdongStats.Web.Features.Work.Audit;

/// <summary>The filter as the page's address and the exports' carry it.</summary>
/// <param name="BadDay">What stands in place of a date and is none; null when both can be read.</param>
public sealed record AuditQuery(AuditFilter Filter, string? BadDay)
{
    /// <summary>Longer parts of names and codes match nothing anyway.</summary>
    private const int Longest = 200;

    public static AuditQuery Read(string? person, string? act, string? subject, string? from, string? to)
    {
        var (first, last) = (Day(from), Day(to));
        return new(
            new(Part(person), Part(act), Part(subject), first, last),
            !string.IsNullOrWhiteSpace(from) && first is null ? from : !string.IsNullOrWhiteSpace(to) && last is null ? to : null);
    }

    /// <summary><c>?person=…&amp;act=…</c>, without what is empty.</summary>
    public static string Write(string? person, string? act, string? subject, string? from, string? to) =>
        QueryString.Create(new (string Key, string? Value)[] { ("person", person), ("act", act), ("subject", subject), ("from", from), ("to", to) }
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value!.Trim()))).Value ?? "";

    private static string Part(string? text) => text?.Trim() is { Length: <= Longest } part ? part : "";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;
}
