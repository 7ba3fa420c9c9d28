using System.IO.Compression;
using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>Workbooks damaged at random: the same seed gives the same file.</summary>
public static class Mutation
{
    private static readonly byte[][] Wholes =
    [
        .. HostileFiles.All.Where(file => file.Refused is null && !file.Name.Contains("MB", StringComparison.Ordinal)).Select(file => file.Bytes()),
    ];

    private static readonly string[] Pieces =
    [
        "<row>", "</row>", "<c r=\"A1\">", "<v>", "</v>", "<f/>", "<is><t>", "t=\"s\"", "r=\"ZZZZ9\"", "99999999999", "-1", "&#0;", "&lt;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE x>", "\"", "<", ">", "=", "\0", "中",
    ];

    /// <summary>Bytes of the archive are changed in every second file; in the others the archive is whole and the XML of a part is changed.</summary>
    public static byte[] Of(int seed)
    {
        var random = new Random(seed);
        var whole = Wholes[random.Next(Wholes.Length)];
        return seed % 2 == 0 ? Bytes(random, whole) : Xml(random, whole);
    }

    /// <summary>Reads all that can be read of a file.</summary>
    /// <returns>How many cells; null when it is refused.</returns>
    public static int? ReadAll(byte[] bytes, UploadLimits limits)
    {
        using var file = new MemoryStream(bytes);
        if (SafeXlsx.Read(file, limits, CancellationToken.None) is not UploadOutcome.Read { Workbook: var workbook })
        {
            return null;
        }

        using (workbook)
        {
            return workbook.Sheets.SelectMany(workbook.Rows).Sum(row => row.Cells.Count);
        }
    }

    private static byte[] Bytes(Random random, byte[] whole)
    {
        var bytes = whole.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static byte[] Xml(Random random, byte[] whole)
    {
        using var source = new ZipArchive(new MemoryStream(whole));
        using var target = new MemoryStream();
        var chosen = random.Next(source.Entries.Count);
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < source.Entries.Count; i++)
            {
                using var reader = new StreamReader(source.Entries[i].Open());
                using var writer = new StreamWriter(zip.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open());
                var xml = reader.ReadToEnd();
                writer.Write(i == chosen ? Changed(random, xml) : xml);
            }
        }

        return target.ToArray();
    }

    private static string Changed(Random random, string xml)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(xml.Length + 1);
            var end = Math.Min(xml.Length, at + random.Next(12));
            xml = random.Next(3) switch
            {
                0 => xml.Remove(at, end - at),
                1 => xml.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => xml.Insert(at, xml[at..end]),
            };
        }

        return xml;
    }
}
