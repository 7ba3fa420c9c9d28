using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GuangdongStats.Excel.Uploads;

/// <summary>
/// Reads an uploaded .xlsx that nobody trusts: the values of its cells with their number formats, hidden rows and merged areas are copied, under
/// limits; formulas, links, drawings, comments, macros and all else are left behind. ClosedXML never sees the file: 2 KB are enough to hang it,
/// a logo to make it fail (both measured).
/// </summary>
public static class SafeXlsx
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    /// <summary>Of the compound files that Excel 97–2003 wrote, and that hold an encrypted workbook.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <param name="file">Seekable; left open.</param>
    public static UploadOutcome Read(Stream file, UploadLimits limits, CancellationToken cancellation)
    {
        if (WhyNotOpen(file, limits) is { } reason)
        {
            return new UploadOutcome.Refused(new(reason));
        }

        var workbook = new SafeWorkbook();
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Copy(new(zip, limits, cancellation), workbook, limits);
            return new UploadOutcome.Read(workbook);
        }
        catch (UploadRefusedException refused)
        {
            workbook.Dispose();
            return new UploadOutcome.Refused(refused.Refused);
        }
        catch (XmlException fault)
        {
            workbook.Dispose();
            return new UploadOutcome.Refused(new(fault.Message.Contains("DTD", StringComparison.Ordinal) ? UploadRefusal.Dtd : UploadRefusal.Malformed));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or DecoderFallbackException or NotSupportedException or ArgumentException)
        {
            workbook.Dispose();
            return new UploadOutcome.Refused(new(UploadRefusal.Malformed)); // what the archive or the text of a part can throw when its bytes are wrong
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    private static UploadRefusal? WhyNotOpen(Stream file, UploadLimits limits)
    {
        if (file.Length == 0)
        {
            return UploadRefusal.Empty;
        }

        if (file.Length > limits.FileBytes)
        {
            return UploadRefusal.TooLarge;
        }

        var head = new byte[Compound.Length];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan().SequenceEqual(Compound))
        {
            var all = new byte[file.Length];
            file.Position = 0;
            file.ReadExactly(all);
            return all.AsSpan().IndexOf(EncryptedPackage) >= 0 ? UploadRefusal.Encrypted : UploadRefusal.LegacyXls;
        }

        file.Position = 0;
        return head.AsSpan(0, length).StartsWith(Zip) ? null : UploadRefusal.NotAZip;
    }

    private static void Copy(UploadedPackage package, SafeWorkbook workbook, UploadLimits limits)
    {
        var book = UploadedWorkbook.Read(package, limits);
        IReadOnlyList<string> texts = [], formats = [NumberFormats.General];
        if (book.Texts is { } shared)
        {
            using var reader = package.Open(shared);
            texts = SharedTexts.Read(reader, limits);
        }

        if (book.Styles is { } styles)
        {
            using var reader = package.Open(styles);
            formats = NumberFormats.Read(reader);
        }

        workbook.Begin(formats, book.IsDate1904);
        var copy = new SheetCopy(texts, formats.Count, limits, book.AreResultsOld);
        foreach (var sheet in book.Sheets)
        {
            using var reader = package.Open(sheet.Part);
            workbook.Add(sheet, writer => copy.Copy(reader, writer, sheet.Name));
        }
    }
}
