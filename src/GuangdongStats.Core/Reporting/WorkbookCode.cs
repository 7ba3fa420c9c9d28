using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Core.Reporting;

/// <summary>
/// What stands on the provenance sheet of a workbook, so that anybody can ask later whether it is still right: what was asked for, when, and
/// the hash of what was answered. As text: <c>GDS1.</c> and letters, digits, hyphens and underlines, which survive being copied in pieces.
/// </summary>
public sealed record WorkbookCode
{
    /// <summary>In characters. A query is at most 4,096 long and mostly far shorter.</summary>
    public const int Longest = 8192;

    /// <summary>How every code begins, whatever its version.</summary>
    public const string Start = "GDS";

    private const string Version = "1";

    private const int ChecksumLength = 4;

    /// <param name="query">With a pinned range: what rolls would mean something else later.</param>
    /// <param name="madeAtUtc">When the figures were read.</param>
    /// <exception cref="ArgumentException">The range rolls, or the moment is not UTC.</exception>
    public WorkbookCode(ReportQuery query, DateTime madeAtUtc, ValuesHash values)
    {
        if (!query.Range.IsPinned)
        {
            throw new ArgumentException("The query of a workbook must be pinned.", nameof(query));
        }

        Query = query;
        MadeAt = madeAtUtc.Kind == DateTimeKind.Utc ? madeAtUtc : throw new ArgumentException("The moment must be UTC.", nameof(madeAtUtc));
        Values = values;
    }

    public ReportQuery Query { get; }

    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; }

    public ValuesHash Values { get; }

    /// <summary>The moment whose knowledge the workbook holds, in UTC.</summary>
    public DateTime KnownAt => Query.KnownAt(MadeAt);

    /// <summary>Reads what <see cref="ToString"/> writes. Blanks and line breaks in it mean nothing: cells are copied with them.</summary>
    /// <returns>Null with the fault.</returns>
    public static WorkbookCode? Parse(string? text, out WorkbookCodeFault fault)
    {
        fault = WorkbookCodeFault.Empty;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        fault = WorkbookCodeFault.NotACode;
        if (text.Length > Longest)
        {
            return null;
        }

        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '"')));
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        if (dot <= Start.Length || !plain.StartsWith(Start, StringComparison.Ordinal)
            || !int.TryParse(plain.AsSpan(Start.Length, dot - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        if (plain[Start.Length..dot] != Version)
        {
            fault = WorkbookCodeFault.OtherVersion;
            return null;
        }

        fault = WorkbookCodeFault.Damaged;
        return Base64Url.IsValid(plain.AsSpan(dot + 1)) ? Read(Base64Url.DecodeFromChars(plain.AsSpan(dot + 1))) : null;
    }

    public override string ToString()
    {
        var query = Encoding.UTF8.GetBytes(Query.ToString());
        var bytes = new byte[sizeof(long) + ValuesHash.Length + query.Length + ChecksumLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, MadeAt.Ticks);
        Values.ToBytes().CopyTo(bytes, sizeof(long));
        query.CopyTo(bytes, sizeof(long) + ValuesHash.Length);
        Checksum(bytes.AsSpan(..^ChecksumLength)).CopyTo(bytes, bytes.Length - ChecksumLength);
        return $"{Start}{Version}.{Base64Url.EncodeToString(bytes)}";
    }

    private static WorkbookCode? Read(byte[] bytes)
    {
        const int head = sizeof(long) + ValuesHash.Length;
        if (bytes.Length <= head + ChecksumLength || !Checksum(bytes.AsSpan(..^ChecksumLength)).AsSpan().SequenceEqual(bytes.AsSpan(^ChecksumLength..)))
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            && ReportQuery.Parse(Encoding.UTF8.GetString(bytes.AsSpan(head..^ChecksumLength)), out _) is { Range.IsPinned: true } query
                ? new(query, new(ticks, DateTimeKind.Utc), ValuesHash.FromBytes(bytes.AsSpan(sizeof(long), ValuesHash.Length)))
                : null;
    }

    /// <summary>Against slips in copying, not against forgers: what the figures were is read anew.</summary>
    private static byte[] Checksum(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes)[..ChecksumLength];
}
