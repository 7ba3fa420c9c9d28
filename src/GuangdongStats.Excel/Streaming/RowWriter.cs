using System.Buffers;
using System.Globalization;
using System.Text;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Excel.Streaming;

/// <summary>Writes rows as the XML of a sheet, in UTF-8 from the start.</summary>
internal sealed class RowWriter
{
    /// <summary>In bytes: enough to compress well, little enough to notice soon that the reader has left.</summary>
    private const int Full = 64 * 1024;

    private static readonly SearchValues<char> NeedsCare = SearchValues.Create([
        '<', '>', '&', '\r', '\uFFFE', '\uFFFF', .. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (char)code), .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    private readonly ArrayBufferWriter<byte> bytes = new(Full * 2);
    private readonly byte[] rowStart;
    private readonly byte[] rowEnd;
    private readonly byte[] textEnd;
    private readonly byte[] numberEnd;
    private readonly byte[][] cellStarts;
    private readonly byte[][] textStarts;
    private readonly byte[][] quotedStarts;
    private readonly byte[][] numberStarts;
    private int row;

    /// <param name="prefix">Of the sheet's elements: <c>x:</c> or nothing.</param>
    /// <param name="styles">A style's number a column.</param>
    /// <param name="quoted">The same with the quote prefix, for texts that look like formulas.</param>
    /// <param name="first">The number of the first row.</param>
    public RowWriter(string prefix, IReadOnlyList<string> styles, IReadOnlyList<string> quoted, int first)
    {
        row = first;
        rowStart = Encoding.UTF8.GetBytes($"<{prefix}row r=\"");
        rowEnd = Encoding.UTF8.GetBytes($"</{prefix}row>");
        textEnd = Encoding.UTF8.GetBytes($"</{prefix}t></{prefix}is></{prefix}c>");
        numberEnd = Encoding.UTF8.GetBytes($"</{prefix}v></{prefix}c>");
        cellStarts = [.. styles.Select((_, index) => Encoding.UTF8.GetBytes($"<{prefix}c r=\"{ColumnLetters.Of(index + 1)}"))];
        textStarts = [.. styles.Select(TextStart)];
        quotedStarts = [.. quoted.Select(TextStart)];
        numberStarts = [.. styles.Select(style => Encoding.UTF8.GetBytes($"\" s=\"{style}\"><{prefix}v>"))];

        byte[] TextStart(string style) => Encoding.UTF8.GetBytes($"\" s=\"{style}\" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">");
    }

    public int Columns => cellStarts.Length;

    public bool IsFull => bytes.WrittenCount >= Full;

    public void Add(ReadOnlySpan<TableCell> cells)
    {
        Span<byte> digits = stackalloc byte[11];
        row.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var number = digits[..length];
        bytes.Write(rowStart);
        bytes.Write(number);
        bytes.Write("\">"u8);
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Text is { } text)
            {
                Add(cellStarts[column], number, (SafeText.LooksLikeFormula(text) ? quotedStarts : textStarts)[column], text);
            }
            else if (cells[column].Number is { } value)
            {
                Add(cellStarts[column], number, numberStarts[column], value);
            }
        }

        bytes.Write(rowEnd);
        row++;
    }

    /// <summary>Hands over what was written.</summary>
    public void MoveTo(Stream stream)
    {
        stream.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }

    private void Add(byte[] cell, ReadOnlySpan<byte> number, byte[] start, string text)
    {
        if (text.AsSpan().ContainsAny(NeedsCare))
        {
            bytes.Write(cell);
            bytes.Write(number);
            bytes.Write(start);
            Escape(text, bytes);
            bytes.Write(textEnd);
            return;
        }

        // Most cells are written in one piece: asking for room costs more than writing does.
        var room = bytes.GetSpan(cell.Length + number.Length + start.Length + (text.Length * 3) + textEnd.Length);
        var at = Put(cell, number, start, room);
        at += Encoding.UTF8.GetBytes(text, room[at..]);
        textEnd.CopyTo(room[at..]);
        bytes.Advance(at + textEnd.Length);
    }

    private void Add(byte[] cell, ReadOnlySpan<byte> number, byte[] start, decimal value)
    {
        const int longest = 32;
        var room = bytes.GetSpan(cell.Length + number.Length + start.Length + longest + numberEnd.Length);
        var at = Put(cell, number, start, room);
        value.TryFormat(room[at..], out var written, default, CultureInfo.InvariantCulture);
        numberEnd.CopyTo(room[(at + written)..]);
        bytes.Advance(at + written + numberEnd.Length);
    }

    private static int Put(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> number, ReadOnlySpan<byte> start, Span<byte> room)
    {
        cell.CopyTo(room);
        number.CopyTo(room[cell.Length..]);
        start.CopyTo(room[(cell.Length + number.Length)..]);
        return cell.Length + number.Length + start.Length;
    }

    /// <summary>What XML cannot hold is left out: control characters and halves of pairs.</summary>
    public static void Escape(ReadOnlySpan<char> text, IBufferWriter<byte> bytes)
    {
        for (var at = text.IndexOfAny(NeedsCare); at >= 0; at = text.IndexOfAny(NeedsCare))
        {
            Encoding.UTF8.GetBytes(text[..at], bytes);
            var (length, replacement) = text[at] switch
            {
                '<' => (1, "&lt;"),
                '>' => (1, "&gt;"),
                '&' => (1, "&amp;"),
                '\r' => (1, "_x000D_"),
                _ when at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) => (2, null),
                _ => (1, ""),
            };
            Encoding.UTF8.GetBytes(replacement ?? text.Slice(at, length), bytes);
            text = text[(at + length)..];
        }

        Encoding.UTF8.GetBytes(text, bytes);
    }
}
