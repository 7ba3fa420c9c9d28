using System.Text;

namespace GuangdongStats.Core.Entry;

/// <summary>
/// What a spreadsheet puts on the clipboard: rows by line breaks, cells by tabs, a cell with a tab, a line break or a quote inside
/// wrapped in quotes that are doubled within. A block that is too large is refused as a whole; nothing is cut off.
/// </summary>
public sealed class PastedBlock
{
    public const int MostRows = 500, MostColumns = 100, LongestText = 1_000_000;

    private PastedBlock(IReadOnlyList<IReadOnlyList<string>> rows, PasteRefusal? refusal)
    {
        Rows = rows;
        Refusal = refusal;
    }

    /// <summary>All of one length: the holes of merged cells and short rows are empty texts. None when the block was refused.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Why it was not taken; null when it was.</summary>
    public PasteRefusal? Refusal { get; }

    public int ColumnCount => Rows.Count == 0 ? 0 : Rows[0].Count;

    /// <param name="mostRows">How many rows there is room for.</param>
    /// <param name="mostColumns">How many columns there is room for.</param>
    public static PastedBlock Read(string? text, int mostRows = MostRows, int mostColumns = MostColumns)
    {
        if (text is { Length: > LongestText })
        {
            return new([], PasteRefusal.TooLong);
        }

        var (rows, row) = (new List<List<string>>(), new List<string>());
        var (at, unclosed, content) = (0, false, text ?? "");
        while (at < content.Length)
        {
            var (cell, end) = CellAt(content, at, ref unclosed);
            if (row.Count < mostColumns)
            {
                row.Add(cell);
            }
            else if (cell.Length > 0)
            {
                return new([], PasteRefusal.TooManyColumns);
            }

            var isLast = end >= content.Length;
            if (isLast || content[end] != '\t' || end + 1 == content.Length)
            {
                // What is empty beyond the limit is no loss.
                if (rows.Count < mostRows)
                {
                    rows.Add(row);
                }
                else if (row.Exists(extra => extra.Length > 0))
                {
                    return new([], PasteRefusal.TooManyRows);
                }

                row = [];
            }

            at = isLast ? end : end + (content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n' ? 2 : 1);
        }

        while (rows.Count > 0 && rows[^1].TrueForAll(cell => cell.Length == 0))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        if (rows.Count == 0)
        {
            return new([], PasteRefusal.Nothing);
        }

        var width = rows.Max(cells => cells.FindLastIndex(cell => cell.Length > 0)) + 1;
        return new([.. rows.Select(cells => (IReadOnlyList<string>)[.. cells.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - cells.Count))])], null);
    }

    /// <summary>The cell that begins at a place, and where its separator stands.</summary>
    /// <param name="unclosed">Set once a quote was found that nothing closes: from there on quotes are texts, and nobody searches again.</param>
    private static (string Cell, int End) CellAt(string text, int start, ref bool unclosed)
    {
        if (text[start] == '"' && !unclosed)
        {
            var cell = new StringBuilder();
            for (var at = start + 1; ; at++)
            {
                if (at >= text.Length)
                {
                    unclosed = true;
                    break;
                }

                if (text[at] != '"')
                {
                    cell.Append(text[at]);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else if (at + 1 >= text.Length || IsSeparator(text[at + 1]))
                {
                    return (cell.ToString(), at + 1);
                }
                else
                {
                    break; // "5" pipe: the quote belongs to the text.
                }
            }
        }

        var end = text.AsSpan(start).IndexOfAny('\t', '\r', '\n');
        end = end < 0 ? text.Length : start + end;
        return (text[start..end], end);
    }

    private static bool IsSeparator(char c) => c is '\t' or '\r' or '\n';
}
