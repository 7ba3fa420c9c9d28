using System.Globalization;

namespace GuangdongStats.Excel.Uploads;

/// <summary>Where a cell stands: row and column from 1.</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    public const int LastRow = 1_048_576, LastColumn = 16_384;

    /// <summary><c>C5</c>, as Excel names it; nothing else is read.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        var (column, letters) = (0, 0);
        while (letters < text.Length && letters < 4 && char.IsAsciiLetter(text[letters]))
        {
            column = (column * 26) + (text[letters] & ~0x20) - 'A' + 1;
            letters++;
        }

        var isOne = int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && letters > 0 && column <= LastColumn && row is >= 1 and <= LastRow;
        address = isOne ? new(row, column) : default;
        return isOne;
    }

    /// <summary><c>AB</c> for 28.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[7];
        var start = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters[--start] = (char)('A' + ((column - 1) % 26));
        }

        return new(letters[start..]);
    }

    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Row}");
}
