using System.IO.Compression;

namespace GuangdongStats.Excel.Uploads;

/// <summary>The parts of an uploaded file, opened one after the other under the limits.</summary>
internal sealed class UploadedPackage
{
    private const int SmallPart = 1 << 20;

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UploadLimits limits;
    private readonly CancellationToken cancellation;
    private long total;

    public UploadedPackage(ZipArchive zip, UploadLimits limits, CancellationToken cancellation)
    {
        (this.limits, this.cancellation) = (limits, cancellation);
        if (zip.Entries.Count > limits.Entries)
        {
            throw new UploadRefusedException(UploadRefusal.TooManyEntries);
        }

        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            {
                throw new UploadRefusedException(UploadRefusal.Macro);
            }

            if (!parts.TryAdd(name, entry))
            {
                throw new UploadRefusedException(UploadRefusal.Malformed, name);
            }
        }
    }

    public bool Has(string part) => parts.ContainsKey(part);

    public PartReader Open(string part)
    {
        var entry = parts.GetValueOrDefault(part) ?? throw new UploadRefusedException(UploadRefusal.NotAWorkbook);
        if (entry.IsEncrypted)
        {
            throw new UploadRefusedException(UploadRefusal.Encrypted);
        }

        total += entry.Length;
        if (entry.Length > limits.PartBytes
            || (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
            || total > limits.TotalBytes)
        {
            throw new UploadRefusedException(UploadRefusal.Bomb);
        }

        return new(new GuardedStream(entry.Open(), limits.PartBytes, part, cancellation), part, limits.Text);
    }
}
