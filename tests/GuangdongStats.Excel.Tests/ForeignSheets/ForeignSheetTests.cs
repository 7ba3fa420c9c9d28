using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Excel.ForeignSheets;
using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.ForeignSheets;

/// <summary>Made-up tables in the ways departments lay theirs out, both ways round.</summary>
public class ForeignSheetTests
{
    private static readonly Unit Sets = new("sets", new("套", "sets")), Yuan = new("yuan", new("元", "yuan"));

    private static readonly LayoutRules Rules = new(new(
        [
            new("industrial-robots", new("工业机器人产量", "Output of industrial robots"), IndicatorKind.Flow, Sets, "robots", true, default, 0, true),
            new("service-robots", new("服务机器人产量", "Output of service robots"), IndicatorKind.Flow, Sets, "robots", true, default, 1, true),
            new("ai-core-industry-scale", new("人工智能核心产业规模", "Scale of the core AI industry"), IndicatorKind.Flow, Yuan, "ai", true, default, 2, false),
            new("ai-core-enterprises", new("人工智能核心企业数", "Core AI enterprises"), IndicatorKind.Stock, new("enterprises", new("家", "enterprises")), "ai", false, default, 3, false),
        ],
        [
            new("000000", new("全国", "China"), RegionLevel.Nation, null),
            new("440000", new("广东省", "Guangdong"), RegionLevel.Province, "000000"),
            new("440100", new("广州市", "Guangzhou"), RegionLevel.City, "440000"),
            new("440300", new("深圳市", "Shenzhen"), RegionLevel.City, "440000"),
            new("440600", new("佛山市", "Foshan"), RegionLevel.City, "440000"),
        ],
        []));

    [Fact]
    public void Cities_down_and_periods_across_with_the_unit_above_and_notes_below()
    {
        var sheet = Propose(
            """
            2025年各市工业机器人产量
            |||单位：万套
            地区|1-2月|1-3月|1-4月
            广州市|0.51|0.82|1.12
            深圳市|1.2|1.95|2.7
            注：数据为快报数。
            """, "A1:D1");
        Assert.True(sheet.Check().IsComplete);
        Assert.Equal(
            [
                "B4 industrial-robots/440100/ytd-2025-02/level 0.51万套", "C4 industrial-robots/440100/ytd-2025-03/level 0.82万套", "D4 industrial-robots/440100/ytd-2025-04/level 1.12万套",
                "B5 industrial-robots/440300/ytd-2025-02/level 1.2万套", "C5 industrial-robots/440300/ytd-2025-03/level 1.95万套", "D5 industrial-robots/440300/ytd-2025-04/level 2.7万套",
            ],
            Figures(sheet));
    }

    [Fact]
    public void Periods_down_and_cities_across()
    {
        var sheet = Propose(
            """
            工业机器人产量（套）
            时间|广州|深圳|全省
            2025年1—2月|5100|12000|43210
            2025年3月|3100|7500|25000
            2025年1—3月|8200|19500|68210
            """, "A1:D1");
        Assert.True(sheet.Check().IsComplete);
        Assert.Equal(Span.Month, sheet.PlainMonths); // 1—3月 beside it says what 3月 is
        Assert.Equal(9, Figures(sheet).Count);
        Assert.Contains("B4 industrial-robots/440100/month-2025-03/level 3100套", Figures(sheet));
        Assert.Contains("D5 industrial-robots/440000/ytd-2025-03/level 68210套", Figures(sheet));
    }

    [Fact]
    public void Two_indicators_side_by_side_under_merged_headings()
    {
        var sheet = Propose(
            """
            2025年1—5月机器人产业主要产品产量
            地区|工业机器人||服务机器人|
            |产量（万套）|同比±%|产量（万套）|同比±%
            广州|0.51|12.5|8.2|-3.1
            深圳|1.2|33|120.5|8.2
            """, "A1:E1", "A2:A3", "B2:C2", "D2:E2");
        Assert.Equal(new LineMeaning { Year = 2025, Month = 5, Span = Span.YearToDate }, sheet.Whole with { Measure = null });
        Assert.Equal(
            [
                "B4 industrial-robots/440100/ytd-2025-05/level 0.51万套", "C4 industrial-robots/440100/ytd-2025-05/growth 12.5", "D4 service-robots/440100/ytd-2025-05/level 8.2万套", "E4 service-robots/440100/ytd-2025-05/growth -3.1",
                "B5 industrial-robots/440300/ytd-2025-05/level 1.2万套", "C5 industrial-robots/440300/ytd-2025-05/growth 33", "D5 service-robots/440300/ytd-2025-05/level 120.5万套", "E5 service-robots/440300/ytd-2025-05/growth 8.2",
            ],
            Figures(sheet));
        Assert.True(sheet.Check().IsComplete);
    }

    [Fact]
    public void The_same_where_headings_were_centred_and_not_merged()
    {
        var sheet = Propose(
            """
            2025年1—5月主要产品产量
            地区|工业机器人||服务机器人|
            |产量（万套）|同比±%|产量（万套）|同比±%
            广州|0.51|12.5|8.2|-3.1
            深圳|1.2|33|120.5|8.2
            """);
        Assert.Contains("E5 service-robots/440300/ytd-2025-05/growth 8.2", Figures(sheet));
        Assert.True(sheet.Check().IsComplete);
    }

    /// <summary>The statistics office's monthly form: units in a column, this month and the year to date, last year's base, the numbers of the columns.</summary>
    [Fact]
    public void Indicators_down_with_their_units_and_this_month_beside_the_year_to_date()
    {
        var sheet = Propose(
            """
            广东省2025年5月主要指标
            指标名称|计量单位|本月|本月止累计|上年同期累计|累计同比增长（%）|全国排名
            甲|乙|1|2|3|4|5
            一、工业机器人产量|万套|2.31|12.47|9.38|33.0|1
            二、服务机器人产量|万套|95.2|416.98|385.4|8.2|1
            三、人工智能核心产业规模|亿元||超1000|||
            填表人：虚构　　联系电话：0
            """);
        var check = sheet.Check();
        Assert.True(check.IsComplete, string.Join(", ", check.Missing.Keys));
        Assert.Equal([null, null, LeftOut.ComparableBase, null, LeftOut.Rank], sheet.Columns.Select(line => line.Meaning.LeftOut));
        Assert.Equal(
            [
                "C4 industrial-robots/440000/month-2025-05/level 2.31万套", "D4 industrial-robots/440000/ytd-2025-05/level 12.47万套", "F4 industrial-robots/440000/ytd-2025-05/growth 33",
                "C5 service-robots/440000/month-2025-05/level 95.2万套", "D5 service-robots/440000/ytd-2025-05/level 416.98万套", "F5 service-robots/440000/ytd-2025-05/growth 8.2",
                "D6 ai-core-industry-scale/440000/ytd-2025-05/level 超1000亿元",
            ],
            Figures(sheet));
    }

    [Fact]
    public void An_english_sheet()
    {
        var sheet = Propose(
            """
            Output of industrial robots, Guangdong (thousand sets)
            City|Jan–Mar 2025|Jan–Apr 2025|Jan–May 2025|Year-on-year growth, Jan–May 2025 (%)
            Guangzhou|8.2|11.3|14.1|12.5
            Shenzhen|19.5|27|34.2|33
            Note: preliminary.
            """, "A1:E1");
        Assert.True(sheet.Check().IsComplete, string.Join(", ", sheet.Check().Missing.Keys));
        Assert.Equal("B3 industrial-robots/440100/ytd-2025-03/level 8.2 thousand sets", Figures(sheet)[0]);
        Assert.Equal("E4 industrial-robots/440300/ytd-2025-05/growth 33", Figures(sheet)[^1]);
    }

    [Fact]
    public void Growth_in_a_row_of_its_own_is_that_of_the_row_above()
    {
        var sheet = Propose(
            """
            广东省 单位：套
            项目|2025-01至05|2025年1-6月
            工业机器人|124700|150000
            同比增长（%）|33|35.5
            服务机器人|4169800|5000000
            同比增长（%）|8.2|9
            """);
        Assert.Contains("B4 industrial-robots/440000/ytd-2025-05/growth 33", Figures(sheet));
        Assert.Contains("C6 service-robots/440000/ytd-2025-06/growth 9", Figures(sheet));
        Assert.True(sheet.Check().IsComplete);
    }

    [Fact]
    public void Blocks_beneath_one_another_each_under_its_own_name()
    {
        var sheet = Propose(
            """
            2025年1—5月分市产量（套）
            地区|产量|同比（%）
            工业机器人||
            广州市|5100|12.5
            深圳市|12000|33
            服务机器人||
            广州市|82000|-3.1
            深圳市|1205000|8.2
            """);
        Assert.Contains("B5 industrial-robots/440300/ytd-2025-05/level 12000套", Figures(sheet));
        Assert.Contains("C7 service-robots/440100/ytd-2025-05/growth -3.1", Figures(sheet));
        Assert.True(sheet.Check().IsComplete);
    }

    [Fact]
    public void A_years_column_and_numbered_rows()
    {
        var sheet = Propose(
            """
            广东工业机器人产量
            序号|年份|产量（台/套）|增速
            1|2022|165700|-1.9
            2|2023|205800|24.2
            3|2024|242900|31.2
            """);
        Assert.True(sheet.Check().IsComplete, string.Join(", ", sheet.Check().Missing.Keys));
        Assert.Equal("C3 industrial-robots/440000/ytd-2022-12/level 165700台/套", Figures(sheet)[0]);
        Assert.Equal(6, Figures(sheet).Count);
    }

    [Fact]
    public void A_stock_is_of_the_end_of_its_month()
    {
        var sheet = Propose(
            """
            人工智能核心企业数（家）
            |2025年3月|2025年4月
            广州市|500|510
            深圳市|600|620
            """);
        Assert.True(sheet.Check().IsComplete);
        Assert.Equal("B3 ai-core-enterprises/440100/point-2025-03/level 500家", Figures(sheet)[0]);
    }

    [Fact]
    public void Months_that_may_be_sums_ask_once_and_for_all()
    {
        var sheet = Propose(
            """
            各市工业机器人产量（套）
            地区|2025-03|2025-04
            广州市|8200|11300
            深圳市|19500|27000
            """);
        var check = sheet.Check();
        Assert.Equal([LayoutPart.Span], check.Missing.Keys);
        Assert.Equal(["B3", "C3", "B4"], check.Missing[LayoutPart.Span]);
        Assert.Empty(Figures(sheet)); // and nothing is read before it is answered

        var answered = sheet with { PlainMonths = Span.YearToDate };
        Assert.True(answered.Check().IsComplete);
        Assert.Equal("B3 industrial-robots/440100/ytd-2025-03/level 8200套", Figures(answered)[0]);
    }

    [Fact]
    public void What_no_heading_says_is_asked()
    {
        var sheet = Propose(
            """
            地区|本期|增速
            广州|0.51|12.5
            深圳|1.2|33
            """);
        Assert.Equal([LayoutPart.Indicator, LayoutPart.Year, LayoutPart.Month, LayoutPart.Span], sheet.Check().Missing.Keys);
        var answered = sheet with { Whole = new() { Indicator = "industrial-robots", Year = 2025, Month = 5, Span = Span.YearToDate } };
        Assert.Equal([LayoutPart.Unit], answered.Check().Missing.Keys);
        answered = answered with { Whole = answered.Whole with { Unit = "亿元" } };
        Assert.Equal([LayoutPart.Unit], answered.Check().Clashing.Keys); // robots are not counted in yuan
        answered = answered with { Whole = answered.Whole with { Unit = "万套" } };
        Assert.True(answered.Check().IsComplete);
        Assert.Equal(["B2 industrial-robots/440100/ytd-2025-05/level 0.51万套", "C2 industrial-robots/440100/ytd-2025-05/growth 12.5", "B3 industrial-robots/440300/ytd-2025-05/level 1.2万套", "C3 industrial-robots/440300/ytd-2025-05/growth 33"], Figures(answered));
    }

    [Theory]
    [InlineData("外资企业", LayoutDoubt.UnknownWords)] // a part of the indicator, and not the indicator
    [InlineData("珠三角", LayoutDoubt.UnknownPlace)]
    [InlineData("合计", LayoutDoubt.Total)]
    [InlineData("广州和深圳", LayoutDoubt.Several)]
    public void A_row_that_is_not_clearly_one_thing_is_asked_and_may_be_left_out(string name, LayoutDoubt doubt)
    {
        var sheet = Propose(
            $"""
            2025年1—5月工业机器人产量（套）
            地区|产量
            广州|5100
            {name}|99000
            深圳|12000
            """);
        Assert.Equal([null, doubt, null], sheet.Rows.Select(row => row.Doubt));
        Assert.Equal(1, sheet.Check().Doubtful);
        Assert.DoesNotContain(Figures(sheet), figure => figure.StartsWith("B4", StringComparison.Ordinal));

        Assert.True(sheet.WithRow(4, LineMeaning.Nothing with { LeftOut = LeftOut.Chosen }).Check().IsComplete);
        Assert.Contains("B4 industrial-robots/440000/ytd-2025-05/level 99000套", Figures(sheet.WithRow(4, new() { Region = "440000" })));
    }

    [Fact]
    public void A_row_without_a_name_among_named_ones_is_not_the_titles()
    {
        var sheet = Propose(
            """
            广东省2025年1—5月工业机器人产量（套）
            地区|产量
            广州|5100
            |99000
            """);
        Assert.Equal(LayoutPart.Region, Assert.Single(sheet.Check().Missing).Key);
        Assert.Equal(["B4"], sheet.Check().Missing[LayoutPart.Region]);
        Assert.Contains("B4 industrial-robots/440000/ytd-2025-05/level 99000套", Figures(sheet.WithRow(4, new() { Region = "440000" })));
    }

    [Fact]
    public void A_year_beside_the_titles_months_may_be_whole_and_is_asked()
    {
        var sheet = Propose(
            """
            2025年1—5月工业机器人产量（套）
            地区|2025年|2024年
            广州|5100|4500
            """);
        Assert.Equal([LayoutDoubt.BareYear, LayoutDoubt.BareYear], sheet.Columns.Select(line => line.Doubt));
    }

    [Fact]
    public void Cells_keep_what_they_say_themselves_and_faults_keep_their_place()
    {
        var sheet = Propose(
            """
            2025年1—5月工业机器人产量（万套）
            地区|产量
            广州|5100套
            深圳|超1.2
            佛山|—
            全省|#N/A
            """);
        var reading = sheet.Read();
        Assert.Equal(["5100套", "超1.2万套", "—"], reading.Figures.Select(figure => figure.Text));
        Assert.Equal("数据!B6 ErrorValue", string.Join(", ", reading.Findings.Select(finding => $"{finding.Place} {finding.Fault}")));
    }

    [Fact]
    public void The_same_figure_twice_on_a_sheet_is_found()
    {
        var reading = Propose(
            """
            2025年1—5月工业机器人产量（套）
            地区|产量
            广州|5100
            广州市|5200
            """).Read();
        Assert.Equal(CellFault.Twice, Assert.Single(reading.Findings).Fault);
    }

    [Fact]
    public void The_next_month_is_known_again_and_asks_nothing_that_was_answered()
    {
        const string May =
            """
            2025年1—5月各市机械手产量
            地区|产量|同比
            广州|0.51|12.5
            合计|9.3|20
            """, June =
            """
            2025年1—6月各市机械手产量
            地区|产量|同比
            广州|0.66|13.5
            深圳|1.1|2.5
            合计|10.3|21
            """;
        var may = Propose(May);
        Assert.False(may.Check().IsComplete);
        may = may with { Whole = may.Whole with { Indicator = "industrial-robots", Unit = "万套" } };
        may = may.WithRow(4, new() { Region = "440000" });
        Assert.True(may.Check().IsComplete, string.Join(", ", may.Check().Missing.Keys));

        var saved = SheetMapping.Parse(may.ToMapping().ToString())!;
        var june = Propose(June);
        Assert.True(june.Fingerprint.LikenessTo(SheetFingerprint.Parse(may.Fingerprint.ToString())) >= SheetFingerprint.Same);
        june = june.With(saved);
        Assert.True(june.Check().IsComplete, string.Join(", ", june.Check().Missing.Keys));
        Assert.Equal("B5 industrial-robots/440000/ytd-2025-06/level 10.3万套", Figures(june)[4]);
        Assert.Equal("B4 industrial-robots/440300/ytd-2025-06/level 1.1万套", Figures(june)[2]); // a city that is new is read like the others
    }

    [Fact]
    public void Last_months_span_is_not_this_months()
    {
        var may = Propose("2025年1—2月工业机器人产量（套）\n地区|产量\n广州|5100");
        var june = Propose("2025年3月工业机器人产量（套）\n地区|产量\n广州|5100").With(may.ToMapping());
        Assert.Equal([LayoutPart.Span], june.Check().Missing.Keys);
    }

    [Fact]
    public void Another_table_is_not_taken_for_it()
    {
        var one = Propose("2025年1—5月工业机器人产量（套）\n地区|产量\n广州|5100");
        var other = Propose("2025年1—5月服务机器人销售（台）\n城市|数量|环比\n深圳|5100|3");
        Assert.True(one.Fingerprint.LikenessTo(other.Fingerprint) < SheetFingerprint.Same);
    }

    [Theory]
    [InlineData("甲|乙\n丙|丁")]
    [InlineData("")]
    public void A_sheet_without_figures_is_no_table(string table)
    {
        using var workbook = MadeTable.Workbook(table);
        Assert.Null(ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules));
    }

    [Fact]
    public void A_list_of_thousands_of_rows_is_none_that_people_map()
    {
        using var workbook = MadeTable.Workbook(string.Join('\n', Enumerable.Range(0, 3_001).Select(i => $"广州|{i}")));
        Assert.Null(ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules));
    }

    [Fact]
    public void A_person_can_say_where_the_headings_stand()
    {
        using var workbook = MadeTable.Workbook("地区|产量\n广州|5100\n深圳|12000");
        var found = ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules)!;
        Assert.Equal(new SheetShape(1, 1, 1, 2, 3, 2), found.Shape);
        var moved = ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules, found.Shape with { FirstFigure = 3 })!;
        Assert.Equal([3], moved.Rows.Select(row => row.Number));
    }

    /// <summary>Whatever a hostile file's words are, they are read or asked, in bounded time.</summary>
    [Fact]
    public void Hostile_files_are_proposed_or_not_but_never_fail()
    {
        foreach (var file in HostileFiles.All.Where(file => file.Refused is null))
        {
            using var stream = new MemoryStream(file.Bytes());
            using var workbook = ((UploadOutcome.Read)SafeXlsx.Read(stream, new(), CancellationToken.None)).Workbook;
            _ = ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules)?.Check();
        }
    }

    /// <summary>As large as is taken, made to be slow: words everywhere, thousands of names without a figure, one figure at the end.</summary>
    [Fact]
    public async Task A_sheet_of_nothing_but_words_does_not_keep_anybody_waiting()
    {
        var words = string.Join('|', Enumerable.Range(0, 30).Select(i => $"说明文字{(char)('a' + i % 26)} 二〇二五年五月 同比增长（万"));
        using var workbook = MadeTable.Workbook(string.Join('\n', Enumerable.Range(0, 2_990).Select(i => i < 100 ? words : $"名称{(char)(0x4E00 + i)}")) + "\n地区|1\n广州|2");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(10));
        var sheet = await Task.Run(() => ForeignSheet.Propose(workbook, workbook.Sheets[0], Rules), enough.Token).WaitAsync(enough.Token);
        Assert.All(sheet!.Columns.Concat(sheet.Rows), line => Assert.True(line.Text.Length <= 121));
    }

    [Fact]
    public void A_year_over_several_months_and_dates_in_headings()
    {
        using var file = new MemoryStream(MadeWorkbook.Of(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>地区</t></is></c><c r="B1" s="2"><v>45717</v></c><c r="C1" s="2"><v>45748</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>广州工业机器人产量（套）</t></is></c><c r="B2"><v>3100</v></c><c r="C2"><v>3200</v></c></row>
            """).Bytes());
        using var dated = Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(file, new(), CancellationToken.None)).Workbook;
        var byDate = ForeignSheet.Propose(dated, dated.Sheets[0], Rules)! with { PlainMonths = Span.Month };
        Assert.Equal(["B2 industrial-robots/440100/month-2025-03/level 3100套", "C2 industrial-robots/440100/month-2025-04/level 3200套"], Figures(byDate));

        var sheet = Propose(
            """
            全省工业机器人产量（套）
            年份|时间|产量
            2024年|1-11月|220000
            |全年|242900
            2025年|1-2月|43210
            |1-3月|68210
            """, "A3:A4");
        Assert.Equal(["ytd-2024-11", "ytd-2024-12", "ytd-2025-02", "ytd-2025-03"], sheet.Read().Figures.Select(figure => figure.Key.Period.Slug));
    }

    private static ForeignSheet Propose(string table, params string[] merges)
    {
        using var workbook = MadeTable.Workbook(table, merges);
        return ForeignSheet.Propose(workbook, Assert.Single(workbook.Sheets), Rules)!;
    }

    private static List<string> Figures(ForeignSheet sheet) => [.. sheet.Read().Figures.Select(figure => $"{figure.Address} {figure.Key} {figure.Text}")];
}
