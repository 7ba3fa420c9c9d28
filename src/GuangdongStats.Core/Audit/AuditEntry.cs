using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Core.Audit;

/// <summary>One change or one refused act, chained to the one before it by hashes, so that a changed or removed entry shows.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">In UTC, to the microsecond (what both databases keep).</param>
/// <param name="Person">The account's id; empty for the program itself.</param>
/// <param name="PersonName">As it was then.</param>
/// <param name="Address">From where: the network address; empty for the program itself.</param>
/// <param name="Act">What was done, <c>entry.save</c>.</param>
/// <param name="Subject">To what, <c>industrial-robots/440000/ytd-2025-05/level</c>.</param>
/// <param name="Before">What it was, in readable words or JSON; empty when it is new.</param>
/// <param name="After">What it became; empty when it is gone.</param>
/// <param name="PreviousHash">The hash of the entry before; <see cref="FirstHash"/> for the first.</param>
public sealed record AuditEntry(
    long Number,
    DateTime At,
    string Person,
    string PersonName,
    string Address,
    string Act,
    string Subject,
    string Before,
    string After,
    string PreviousHash)
{
    /// <summary>What the first entry holds in place of the hash of the one before.</summary>
    public static readonly string FirstHash = new('0', 64);

    /// <summary>SHA-256 in lower-case hexadecimal over all parts, each with its length before it, so that no two entries read alike.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            Number.ToString(CultureInfo.InvariantCulture), (At.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
            Person, PersonName, Address, Act, Subject, Before, After, PreviousHash,
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
