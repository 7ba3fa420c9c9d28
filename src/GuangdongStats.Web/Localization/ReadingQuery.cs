using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace GuangdongStats.Web.Localization;

/// <summary>
/// The query keys that reading pages and downloads know. Pages are cached by these alone and links carry these alone, so an
/// unknown key can neither fill the cache nor travel on.
/// </summary>
public static class ReadingQuery
{
    public const string AsOf = "asof", Text = "text", Language = "lang";

    /// <summary>Not among <see cref="Keys"/>: it means nothing to the cache and to anonymous readers.</summary>
    public const string Preview = "preview";

    /// <summary>In the order in which links write them.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["indicator", "indicators", "region", "regions", "span", "spans", "measures", "period", "year", "from", "to", "last", "sheets", "q", "theme", "measure", "sort", "level", "kind", "sector", "city", "verdict", "words", AsOf, Language, Text];

    private static readonly FrozenSet<string> Known = Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The known pairs of a query with a value, keys in lower case; a key given twice stays twice.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(IEnumerable<KeyValuePair<string, StringValues>> query) =>
    [
        .. from entry in query
           where Known.Contains(entry.Key)
           from value in entry.Value
           where !string.IsNullOrEmpty(value)
           select KeyValuePair.Create(entry.Key.ToLowerInvariant(), value),
    ];
}
