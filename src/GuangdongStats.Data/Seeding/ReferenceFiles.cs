using System.Security.Cryptography;
using System.Text;

namespace GuangdongStats.Data.Seeding;

/// <summary>The bytes of the reference CSV files: those that come with the program, or those of a folder.</summary>
/// <param name="Where">For messages: the folder, or that they come with the program.</param>
public sealed record ReferenceFiles(string Where, IReadOnlyDictionary<string, byte[]> Bytes)
{
    /// <summary>The one file that a folder of its own may leave out: then no target is measured.</summary>
    public const string TargetLinks = "target-links.csv";

    public static IReadOnlyList<string> Names { get; } =
    [
        "sources.csv", "indicators.csv", "regions.csv", "observations.csv", "claims.csv",
        "parks.csv", "programmes.csv", "programme-items.csv", TargetLinks, "scenarios.csv",
    ];

    /// <param name="folder">Null for the files that come with the program. A file that is not there is a finding of the reader.</param>
    /// <exception cref="StatsDbStartException">The folder cannot be read.</exception>
    public static ReferenceFiles From(string? folder) => folder is null ? WithProgram() : InFolder(folder);

    /// <summary>SHA-256 of names and bytes, in hexadecimal.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in Bytes.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReferenceFiles WithProgram()
    {
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Reference/{name}");
            if (stream is not null)
            {
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                bytes.Add(name, content);
            }
        }

        return new("the files that come with the program", bytes);
    }

    private static ReferenceFiles InFolder(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? new(folder, Names
                    .Where(name => File.Exists(Path.Combine(folder, name)))
                    .ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal))
                : throw new StatsDbStartException($"The folder of reference figures {folder} does not exist; the setting Reference__Path names it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StatsDbStartException($"The folder of reference figures {folder} cannot be read: {e.Message}", e);
        }
    }
}
