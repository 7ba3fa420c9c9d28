using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a layout is known again by: its words, without periods and numbers, in no order.</summary>
public sealed class SheetFingerprint
{
    /// <summary>More words of one sheet are not kept; the first ones are enough to know it.</summary>
    private const int Most = 400;

    /// <summary>From which share of common words on two sheets have one layout: a city more or a note less does not make another one.</summary>
    public const decimal Same = 0.8m;

    private readonly HashSet<string> words;

    private SheetFingerprint(HashSet<string> words) => this.words = words;

    /// <param name="keys">Of the sheet's texts, as <see cref="HeadingReader"/> gives them.</param>
    public static SheetFingerprint Of(IEnumerable<string> keys) => new(keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Take(Most).Select(Hash).ToHashSet(StringComparer.Ordinal));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static SheetFingerprint Parse(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    /// <summary>0…1: how many of the words of both are in both.</summary>
    public decimal LikenessTo(SheetFingerprint other)
    {
        var all = words.Union(other.words, StringComparer.Ordinal).Count();
        return all == 0 ? 0 : (decimal)words.Intersect(other.words, StringComparer.Ordinal).Count() / all;
    }

    public override string ToString() => string.Join(' ', words.Order(StringComparer.Ordinal));

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
}
