using CsCheck;
using GuangdongStats.Core.Entry;
using Xunit;

namespace GuangdongStats.Core.Tests.Entry;

public sealed class PastedBlockTests
{
    [Theory]
    [InlineData("124700", "124700")]
    [InlineData("a\tb\r\nc\td\r\n", "a|b / c|d")] // as Excel ends a block
    [InlineData("a\tb\nc\td", "a|b / c|d")]
    [InlineData("a\rb", "a / b")]
    [InlineData("a\t\tb\r\n\t\t\r\nc", "a||b / || / c||")] // holes, and an empty row between
    [InlineData("a\t\r\n", "a")]
    [InlineData("\tb", "|b")]
    [InlineData("a\t", "a")]
    [InlineData("合计\t\t\r\n\t12.47万\t33%\r\n", "合计|| / |12.47万|33%")] // what merging leaves
    [InlineData("\"a\tb\"\tc", "a\tb|c")]
    [InlineData("\"a\nb\"\tc\r\nd\te", "a\nb|c / d|e")]
    [InlineData("\"say \"\"yes\"\"\"\tb", "say \"yes\"|b")]
    [InlineData("\"\"\tb", "|b")]
    [InlineData("5\" pipe\tb", "5\" pipe|b")]
    [InlineData("\"5\" pipe\tb", "\"5\" pipe|b")] // not closed before the separator: a text
    [InlineData("\"open\tb\nc", "\"open|b / c|")] // never closed: nothing is swallowed
    public void Rows_and_cells_are_as_in_the_spreadsheet(string text, string expected)
    {
        var block = PastedBlock.Read(text);
        Assert.Null(block.Refusal);
        Assert.Equal(expected, string.Join(" / ", block.Rows.Select(row => string.Join("|", row))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\r\n\t\t\r\n")]
    public void A_block_without_a_text_is_refused(string? text) => Assert.Equal(PasteRefusal.Nothing, PastedBlock.Read(text).Refusal);

    [Theory]
    [InlineData("a\nb\nc", 2, 5, PasteRefusal.TooManyRows)]
    [InlineData("a\tb\tc", 5, 2, PasteRefusal.TooManyColumns)]
    [InlineData("a\nb\n\n\n", 2, 5, null)] // what is empty beyond the limit is no loss
    [InlineData("a\tb\t\t\t", 5, 2, null)]
    [InlineData("a\nb\n\nc", 2, 5, PasteRefusal.TooManyRows)]
    [InlineData("a\tb\t\tc", 5, 2, PasteRefusal.TooManyColumns)]
    public void What_has_no_room_is_refused_as_a_whole(string text, int rows, int columns, PasteRefusal? refusal)
    {
        var block = PastedBlock.Read(text, rows, columns);
        Assert.Equal(refusal, block.Refusal);
        Assert.Equal(refusal is null, block.Rows.Count > 0);
    }

    [Fact]
    public void A_text_beyond_all_size_is_refused() => Assert.Equal(PasteRefusal.TooLong, PastedBlock.Read(new('1', PastedBlock.LongestText + 1)).Refusal);

    [Fact]
    public void What_was_copied_comes_back() => Gen.Select(Gen.String[Gen.Char["ab\"\t\n，1"], 0, 6].Array[36], Gen.Int[1, 6], Gen.Int[1, 6]).Sample((cells, height, width) =>
    {
        var rows = cells.Chunk(6).Take(height).Select(row => row.Take(width).ToList()).ToList();
        rows[^1][^1] = "last";
        var copied = string.Concat(rows.Select(row => string.Join('\t', row.Select(Copied)) + "\r\n"));

        Assert.Equal(rows, PastedBlock.Read(copied).Rows.Select(row => row.ToList()));
    });

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\"\"\t")]
    [InlineData("\"a\n")]
    [InlineData("\"\"\"\n")]
    public void A_hostile_block_of_the_greatest_size_is_answered(string piece)
    {
        var block = PastedBlock.Read(string.Concat(Enumerable.Repeat(piece, PastedBlock.LongestText / piece.Length)));
        Assert.InRange(block.Rows.Count, 0, PastedBlock.MostRows);
    }

    /// <summary>As a spreadsheet copies it: in quotes when it holds a separator or a quote.</summary>
    private static string Copied(string cell) => cell.AsSpan().ContainsAny("\t\n\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
