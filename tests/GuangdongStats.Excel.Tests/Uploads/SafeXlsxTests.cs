using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.Uploads;

public class SafeXlsxTests
{
    private static readonly UploadLimits Limits = new();

    public static TheoryData<HostileFile> Hostile => [.. HostileFiles.All];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_refused_with_its_reason_or_read_without_what_is_bad_in_it(HostileFile file)
    {
        var bytes = file.Bytes();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(10));
        var outcome = await Task.Run(() => Read(bytes), enough.Token).WaitAsync(enough.Token);

        if (file.Refused is { } reason)
        {
            Assert.Equal(new RefusedUpload(reason, file.Where), Assert.IsType<UploadOutcome.Refused>(outcome).Why);
        }
        else
        {
            using var workbook = Assert.IsType<UploadOutcome.Read>(outcome).Workbook;
            Assert.NotEmpty(workbook.Rows(Assert.Single(workbook.Sheets)));
        }
    }

    [Fact]
    public void No_hostile_file_takes_more_memory_than_was_promised()
    {
        foreach (var file in HostileFiles.All)
        {
            var bytes = file.Bytes();
            var before = GC.GetAllocatedBytesForCurrentThread();
            (Read(bytes) as UploadOutcome.Read)?.Workbook.Dispose();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 100 << 20, $"{file.Name} allocated {allocated >> 20} MB");
        }
    }

    [Fact]
    public void Values_come_with_their_kind_their_format_and_their_place()
    {
        using var workbook = Workbook(MadeWorkbook.Of(
            """
            <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2" s="3"><v>33</v></c><c r="C2" s="2"><v>45413</v></c><c r="D2" t="b"><v>1</v></c></row>
            <row r="5"><c r="A5" t="inlineStr"><is><r><t>124.7</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>
            <c r="C5" t="e"><v>#N/A</v></c><c r="D5"><f>A1</f></c><c r="E5" t="str"><f>A1</f><v> x&#10;y </v></c><c r="F5" s="1"/></row>
            """,
            """<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="B2:A2"/></mergeCells>"""));
        var sheet = Assert.Single(workbook.Sheets);
        Assert.Equal(["A2:B2"], sheet.Merges.Select(area => area.ToString()));
        Assert.Equal(
            [
                "2 True A2 Text 产量 General, B2 Number 33 0.0, C2 Date 45413 yyyy/m/d, D2 Boolean TRUE General",
                "5 False A5 Text 124.7^2 General, C5 Error #N/A General, D5 Uncalculated  General, E5 Text  x\ny  General",
            ],
            workbook.Rows(sheet).Select(row => $"{row.Number} {row.IsHidden} {string.Join(", ", row.Cells.Select(cell => $"{cell.Address} {cell.Kind} {cell.Text} {cell.Format}"))}"));
        Assert.Equal("C5", workbook.Rows(sheet).Last().At(3)!.Value.Address.ToString());
        Assert.Null(workbook.Rows(sheet).Last().At(2));
    }

    [Theory]
    [InlineData("""<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>""", "2,3,5")]
    [InlineData("""<cols><col min="x" max="3" hidden="1"/><col hidden="true"/></cols>""", "")]
    public void Columns_that_nobody_sees_are_known(string columns, string expected)
    {
        using var workbook = Workbook(MadeWorkbook.Of("").With("xl/worksheets/sheet1.xml", MadeWorkbook.Sheet("""<row r="1" ht="0"><c r="A1"><v>1</v></c></row>""", before: columns)));
        var sheet = workbook.Sheets[0];
        Assert.Equal(expected, string.Join(',', Enumerable.Range(1, 10).Where(sheet.Hides)));
        Assert.True(workbook.Rows(sheet).Single().IsHidden); // a row without height
    }

    [Theory]
    [InlineData("""<calcPr calcMode="manual"/>""", true)]
    [InlineData("""<calcPr fullCalcOnLoad="1"/>""", true)]
    [InlineData("""<calcPr calcId="191029"/>""", false)]
    public void Results_of_formulas_that_are_not_calculated_by_themselves_may_be_old(string settings, bool expected)
    {
        var book = MadeWorkbook.Book("""<sheet name="数据" sheetId="1" r:id="rId1"/>""").Replace("</workbook>", settings + "</workbook>", StringComparison.Ordinal);
        using var workbook = Workbook(MadeWorkbook.Of("""<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row>""").With("xl/workbook.xml", book));
        Assert.Equal([expected, false], workbook.Rows(workbook.Sheets[0]).Single().Cells.Select(cell => cell.MayBeOld));
    }

    [Fact]
    public void Sheets_keep_their_order_their_names_and_whether_they_are_seen()
    {
        using var workbook = Workbook(MadeWorkbook.Of("<row><c><v>1</v></c></row>")
            .With("xl/workbook.xml", MadeWorkbook.Book("""<sheet name="b" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="a" sheetId="1" r:id="rId4"/>"""))
            .With("xl/_rels/workbook.xml.rels", MadeWorkbook.Links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "worksheet", "/xl/worksheets/sheet9.xml")))
            .With("xl/worksheets/sheet9.xml", MadeWorkbook.Sheet("<row><c><v>9</v></c></row>")));
        Assert.Equal([("b", false, "1"), ("a", true, "9")], workbook.Sheets.Select(sheet => (sheet.Name, sheet.IsVisible, workbook.Rows(sheet).Single().Cells[0].Text)));
    }

    [Fact]
    public void Rows_and_columns_that_are_only_formatted_do_not_count()
    {
        using var workbook = Workbook(MadeWorkbook.Of("""<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576" ht="20"><c r="A1048576" s="1"/></row>"""));
        Assert.Single(workbook.Rows(workbook.Sheets[0]));
    }

    [Fact]
    public void Reading_stops_when_nobody_waits_for_it()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var file = new MemoryStream(MadeWorkbook.Of("<row/>").Bytes());
        Assert.ThrowsAny<OperationCanceledException>(() => SafeXlsx.Read(file, Limits, stopped.Token));
    }

    /// <summary>What a wrong byte anywhere may do: be refused, or be read; nothing else. The benchmarks run ten thousand more.</summary>
    [Fact]
    public void Files_changed_at_random_are_read_or_refused()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var bytes = Mutation.Of(seed);
            try
            {
                Mutation.ReadAll(bytes, Limits);
            }
            catch (Exception fault)
            {
                Assert.Fail($"Seed {seed}: {fault}");
            }
        }
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("XFD1048576", 1048576, 16384)]
    [InlineData("ab12", 12, 28)]
    public void An_address_is_read_and_written(string text, int row, int column)
    {
        Assert.True(CellAddress.TryParse(text, out var address));
        Assert.Equal(new CellAddress(row, column), address);
        Assert.Equal(text.ToUpperInvariant(), address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("XFE1")] // one column beyond the sheet
    [InlineData("AAAAA1")]
    [InlineData("A1048577")]
    [InlineData("A-1")]
    [InlineData("A 1")]
    public void What_is_no_address_is_not_read(string text) => Assert.False(CellAddress.TryParse(text, out _));

    [Theory]
    [InlineData("General", false)]
    [InlineData("#,##0.00", false)]
    [InlineData("0.0\"days\"", false)]
    [InlineData("[Magenta]0.0", false)]
    [InlineData("[$-804]0.0", false)]
    [InlineData("yyyy\"年\"m\"月\"", true)]
    [InlineData("[$-804]m/d", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("0.0;\"yyyy\"", false)]
    public void A_format_is_known_to_show_dates(string code, bool isDate)
    {
        using var workbook = Workbook(MadeWorkbook.Of("""<row><c s="1"><v>1</v></c></row>""")
            .With("xl/styles.xml", $"<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></numFmts><cellXfs><xf/><xf numFmtId=\"200\"/></cellXfs></styleSheet>"));
        Assert.Equal(isDate ? SafeCellKind.Date : SafeCellKind.Number, workbook.Rows(workbook.Sheets[0]).Single().Cells[0].Kind);
    }

    private static SafeWorkbook Workbook(MadeWorkbook made) => Assert.IsType<UploadOutcome.Read>(Read(made.Bytes())).Workbook;

    private static UploadOutcome Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return SafeXlsx.Read(file, Limits, CancellationToken.None);
    }
}
