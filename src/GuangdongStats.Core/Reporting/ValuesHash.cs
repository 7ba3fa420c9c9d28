using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Core.Reporting;

/// <summary>
/// What tells two sets of figures apart: SHA-256 over one line a figure, whatever the culture, the language and the layout of the sheets.
/// A line is <c>indicator/region/period/measure|relation|number|precision|unit|absence|status</c>, numbers without needless zeros, what is
/// not there left empty; lines are sorted by their bytes, equal ones stand once, each ends with a line feed, the text is UTF-8.
/// </summary>
public readonly record struct ValuesHash
{
    public const int Length = 32;

    private readonly string? hex;

    private ValuesHash(string hex) => this.hex = hex;

    public static ValuesHash Of(IEnumerable<ReportedFigure> figures) => OfLines(figures.Select(Line));

    /// <summary>Of what is no figure: lines of any kind, their order and repetitions meaning nothing.</summary>
    public static ValuesHash OfLines(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return FromBytes(hash.GetHashAndReset());
    }

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static ValuesHash FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(Convert.ToHexStringLower(bytes))
        : throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    public byte[] ToBytes() => Convert.FromHexString(ToString());

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => hex ?? new string('0', Length * 2);

    internal static string Line(ReportedFigure figure)
    {
        var value = figure.Figure;
        return string.Join(
            '|',
            figure.Key,
            value.HasNumber ? value.Relation : null,
            Plain(value.HasNumber ? value.Value : null),
            Plain(value.Precision),
            figure.Unit,
            value.Absence,
            figure.Status);
    }

    private static string Plain(decimal? number) => number?.ToString("0.#############################", CultureInfo.InvariantCulture) ?? "";
}
