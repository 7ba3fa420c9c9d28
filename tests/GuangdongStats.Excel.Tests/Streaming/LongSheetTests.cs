using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GuangdongStats.Excel.Streaming;
using GuangdongStats.Excel.Tests.Support;
using Xunit;

namespace GuangdongStats.Excel.Tests.Streaming;

/// <summary>Measures memory, and so runs when no other test does.</summary>
[Collection(nameof(Alone))]
public sealed class LongSheetTests
{
    private const string Sheet = "数据 & 's figures";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_read_back_as_they_were_written_with_the_formats_of_the_sample_row()
    {
        (string Text, decimal? Number)[] rows = [("ytd-2025-05", 124_700m), ("<&> \"quotes\" 𠮷\ttab\r\nline", -5.25m), ("=1+1", null), (" edges ", 0.1m), ("半\uD800\u0001\uFFFE", 79_228_162_514_264_337_593_543.95m)];
        using var file = await Written(rows);
        using var workbook = new XLWorkbook(file);
        var page = workbook.Worksheet(Sheet);

        Assert.Equal("period", page.Cell(1, 1).GetString());
        Assert.Equal(["ytd-2025-05", "<&> \"quotes\" 𠮷\ttab\r\nline", "=1+1", " edges ", "半"], Enumerable.Range(2, 5).Select(row => page.Cell(row, 1).GetString().ReplaceLineEndings("\r\n")));
        Assert.Equal([124_700, -5.25, 0.1], new[] { 2, 3, 5 }.Select(row => page.Cell(row, 2).GetDouble()));
        Assert.True(page.Cell(4, 2).IsEmpty());
        Assert.False(page.Cell(4, 1).HasFormula);
        Assert.Equal([false, true, false], new[] { 3, 4, 5 }.Select(row => page.Cell(row, 1).Style.IncludeQuotePrefix)); // a formula neither now nor when it is edited
        Assert.All(Enumerable.Range(2, 4), row => Assert.Equal(("@", "#,##0.0"), (page.Cell(row, 1).Style.NumberFormat.Format, page.Cell(row, 2).Style.NumberFormat.Format)));
        Assert.Equal("note", workbook.Worksheet("other").Cell(2, 1).GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)] // several pieces
    public async Task The_package_is_valid_and_filter_and_print_area_end_with_the_last_row(int count)
    {
        using var file = await Written([.. Enumerable.Range(0, count).Select(n => ($"row {n}", (decimal?)n))]);
        using (var package = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(package, Cancellation).Select(fault => $"{fault.Part?.Uri}: {fault.Description}"));
        }

        using var workbook = new XLWorkbook(file);
        var page = workbook.Worksheet(Sheet);
        Assert.Equal(count + 1, page.LastRowUsed(XLCellsUsedOptions.Contents).RowNumber());
        Assert.Equal($"A1:B{count + 1}", page.AutoFilter.Range.RangeAddress.ToString(XLReferenceStyle.A1));
        Assert.Equal($"A1:B{count + 1}", page.PageSetup.PrintAreas.Single().RangeAddress.ToString(XLReferenceStyle.A1));
        Assert.Equal("A1:A2", workbook.Worksheet("other").PageSetup.PrintAreas.Single().RangeAddress.ToString(XLReferenceStyle.A1));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task The_machines_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        using var file = await Written([("x", 1234.5m)]);
        using var workbook = new XLWorkbook(file);
        Assert.Equal(1234.5, workbook.Worksheet(Sheet).Cell(2, 2).GetDouble());
    }

    [Fact]
    public async Task A_million_cells_take_no_more_memory_than_a_few()
    {
        var target = new CountingStream();
        await Write(Rows(1_000), new CountingStream(), 1_000); // what is compiled and cached once does not count
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        await Write(Watched(Rows(500_000)), target, 500_000);

        Assert.True(most - before < 8_000_000, $"{(most - before) / 1_000_000} MB were kept");
        Assert.True(target.Count > 1_000_000);

        static IEnumerable<(string, decimal?)> Rows(int count)
        {
            for (var n = 0; n < count; n++)
            {
                yield return ("month-2025-05", n);
            }
        }

        IEnumerable<(string, decimal?)> Watched(IEnumerable<(string, decimal?)> rows)
        {
            var n = 0;
            foreach (var row in rows)
            {
                if (++n % 100_000 == 0)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                }

                yield return row;
            }
        }
    }

    [Fact]
    public async Task It_is_sent_while_it_is_written_and_stops_when_the_reader_leaves()
    {
        using var leaving = new CancellationTokenSource();
        var target = new CountingStream();
        var asked = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Write(Endless(), target, LongSheet.MostRows - 1, leaving.Token));
        Assert.True(target.Count > 0);
        Assert.True(asked < 100_000, $"{asked} rows were asked for");

        IEnumerable<(string, decimal?)> Endless()
        {
            while (true)
            {
                if (++asked == 50_000)
                {
                    leaving.Cancel();
                }

                yield return (asked.ToString(CultureInfo.InvariantCulture), asked * 7919 % 1_000_003);
            }
        }
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_or_than_were_promised_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Write([], Stream.Null, LongSheet.MostRows));
        await Assert.ThrowsAsync<ArgumentException>(() => Write([("a", 1), ("b", 2)], Stream.Null, 1));
        using var layout = Layout();
        await Assert.ThrowsAsync<ArgumentException>(() => LongSheet.Write(layout, "no such", 0, Array.Empty<int>(), (_, _) => { }, Stream.Null, Cancellation));
    }

    private static async Task<MemoryStream> Written((string, decimal?)[] rows)
    {
        var file = new MemoryStream();
        await Write(rows, file, rows.Length);
        file.Position = 0;
        return file;
    }

    private static async Task Write(IEnumerable<(string Text, decimal? Number)> rows, Stream target, int count, CancellationToken? cancellation = null)
    {
        using var layout = Layout();
        await LongSheet.Write(
            layout,
            Sheet,
            count,
            rows,
            (row, cells) =>
            {
                cells[0] = new(row.Text);
                cells[1] = new(row.Number);
            },
            target,
            cancellation ?? Cancellation);
    }

    private static MemoryStream Layout()
    {
        using var workbook = new XLWorkbook();
        var page = workbook.AddWorksheet(Sheet);
        page.Column(1).Style.NumberFormat.Format = "@";
        page.Column(2).Style.NumberFormat.Format = "#,##0.0";
        page.Cell(1, 1).SetValue("period");
        page.Cell(1, 2).SetValue("value");
        page.Cell(2, 1).SetValue("sample");
        page.Cell(2, 2).SetValue(0);
        page.Range(1, 1, 2, 2).SetAutoFilter();
        page.PageSetup.PrintAreas.Add(1, 1, 2, 2);
        var other = workbook.AddWorksheet("other");
        other.Cell(1, 1).SetValue("head");
        other.Cell(2, 1).SetValue("note");
        other.PageSetup.PrintAreas.Add(1, 1, 2, 1);
        var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        return file;
    }

    /// <summary>As a response: takes bytes asynchronously only, and keeps none.</summary>
    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
