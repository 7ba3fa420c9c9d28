using System.Globalization;
using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Entry;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("124700", "124700/1")]
    [InlineData("124,700", "124700/1")]
    [InlineData("１２４，７００", "124700/1")] // full width
    [InlineData(" 124,700 ", "124700/1")]
    [InlineData("12.47万", "124700/100")]
    [InlineData("12.47万套", "124700/100")]
    [InlineData("12.47 万 套", "124700/100")]
    [InlineData("１２．４７万套", "124700/100")]
    [InlineData("12.47萬套", "124700/100")]
    [InlineData("416.98万台", "4169800/100")]
    [InlineData("416.98万台（套）", "4169800/100")]
    [InlineData("12.470万", "124700/10")]
    [InlineData("12万", "120000/10000")]
    [InlineData("十二万", "120000/10000")]
    [InlineData("二百八十套", "280/10")]
    [InlineData("十二万四千七百套", "124700/100")]
    [InlineData("一万零二百", "10200/100")]
    [InlineData("三亿五千万", "350000000/10000000")]
    [InlineData("≧4万", "at least 40000")]
    [InlineData("124,700.", "124700/1")] // the end of a sentence
    [InlineData("124,700 sets", "124700/1")]
    [InlineData("124,700（套）", "124700/1")]
    [InlineData("4.1698 million", "4169800/100")]
    [InlineData("4.1698 Million Sets", "4169800/100")]
    [InlineData("124.7 thousand sets", "124700/100")]
    [InlineData("超40万", "over 400000")]
    [InlineData("超过 40万套", "over 400000")]
    [InlineData("突破40万套", "over 400000")]
    [InlineData("逾40万套", "over 400000")]
    [InlineData("40余万套", "over 400000")]
    [InlineData("40万余套", "over 400000")]
    [InlineData("900多套", "over 900")]
    [InlineData("40万套以上", "at least 400000")]
    [InlineData("不少于40万", "at least 400000")]
    [InlineData("至少40万", "at least 400000")]
    [InlineData("近644万套", "nearly 6440000")]
    [InlineData("接近644万套", "nearly 6440000")]
    [InlineData("约17.7万套", "about 177000")]
    [InlineData("大约17.7万", "about 177000")]
    [InlineData("17.7万左右", "about 177000")]
    [InlineData("约17.7万左右", "about 177000")] // said twice, but the same
    [InlineData("不足1万套", "under 10000")]
    [InlineData("低于1万", "under 10000")]
    [InlineData("over 40,000", "over 40000")]
    [InlineData("more than 4 million sets", "over 4000000")]
    [InlineData("at least 40,000 sets", "at least 40000")]
    [InlineData("nearly 6.44 million", "nearly 6440000")]
    [InlineData("about 177,000", "about 177000")]
    [InlineData("under 10,000", "under 10000")]
    [InlineData("186,943.4", "186943.4/0.1")] // the national office printed a fraction once
    [InlineData("达到12.47万套", "124700/100")]
    [InlineData("增长到12.47万套", "124700/100")] // the level reached
    [InlineData("12.47万套。", "124700/100")]
    [InlineData("\u202A124700\u202C", "124700/1")] // as copied from a pocket calculator
    [InlineData("0", "0/1")]
    [InlineData("12.47±0.005", "12.47/0.01")]
    public void A_level_counted_in_sets_is_understood(string text, string expected) => Assert.Equal(expected, Said(text, Some.Sets, Measure.Level));

    [Theory]
    [InlineData("1000亿元", "100000000000/100000000")]
    [InlineData("1,000亿元", "100000000000/100000000")]
    [InlineData("超1000亿元", "over 100000000000")]
    [InlineData("1.2万亿元", "1200000000000/100000000000")]
    [InlineData("100 billion yuan", "100000000000/1000000000")]
    [InlineData("over 100 billion yuan", "over 100000000000")]
    [InlineData("RMB 100 billion", "100000000000/1000000000")]
    [InlineData("¥100bn", "100000000000/1000000000")]
    public void An_amount_is_understood(string text, string expected) => Assert.Equal(expected, Said(text, Some.Yuan, Measure.Level));

    [Theory]
    [InlineData("33%", "33/1")]
    [InlineData("33", "33/1")]
    [InlineData("33.0%", "33/0.1")]
    [InlineData("+33%", "33/1")]
    [InlineData("＋33％", "33/1")]
    [InlineData("-3.2%", "-3.2/0.1")]
    [InlineData("−3.2%", "-3.2/0.1")] // U+2212
    [InlineData("－３．２％", "-3.2/0.1")]
    [InlineData("下降3.2%", "-3.2/0.1")]
    [InlineData("同比下降3.2%", "-3.2/0.1")]
    [InlineData("负增长3.2%", "-3.2/0.1")]
    [InlineData("负3.2%", "-3.2/0.1")]
    [InlineData("minus 3.2%", "-3.2/0.1")]
    [InlineData("▲33%", "33/1")] // as the pages print it
    [InlineData("▼3.2%", "-3.2/0.1")]
    [InlineData("↓3.2%", "-3.2/0.1")]
    [InlineData("3.2%↓", "-3.2/0.1")]
    [InlineData("翻了两番", "300/100")]
    [InlineData("tripled", "200/100")]
    [InlineData("2800%", "2800/1")]
    [InlineData("增长33%", "33/1")]
    [InlineData("增长了33%", "33/1")]
    [InlineData("百分之三十三", "33/1")]
    [InlineData("增长2.8倍", "280/10")]
    [InlineData("增长超2倍", "over 200")]
    [InlineData("翻一番", "100/100")]
    [InlineData("增长1倍", "100/100")]
    [InlineData("增长四成", "about 40")]
    [InlineData("持平", "0/0.1")]
    [InlineData("unchanged", "0/0.1")]
    [InlineData("基本持平", "about 0")]
    [InlineData("0", "0/1")]
    [InlineData("0.0%", "0/0.1")]
    [InlineData("0.3%", "0.3/0.1")]
    [InlineData("超40%", "over 40")]
    [InlineData("约+18%", "about 18")]
    [InlineData("下降超3%", "under -3")] // a fall of more than 3 is a growth under −3
    [InlineData("下降近3%", "over -3")]
    [InlineData("下降约3%", "about -3")]
    [InlineData("up 33 percent", "33/1")]
    [InlineData("up 33 percent year on year", "33/1")]
    [InlineData("rose by over 33%", "over 33")]
    [InlineData("a 33% increase", null)] // an article is not needed to say a number
    [InlineData("33% increase", "33/1")]
    [InlineData("fell 3.2 per cent", "-3.2/0.1")]
    [InlineData("280%±5", "280/10")]
    public void Growth_is_understood(string text, string? expected)
    {
        if (expected is null)
        {
            Assert.IsType<CellReading.NotUnderstood>(CellText.Read(text, Some.Sets, Measure.Growth));
        }
        else
        {
            Assert.Equal(expected, Said(text, Some.Sets, Measure.Growth));
        }
    }

    [Theory]
    [InlineData("43.4%", "43.4/0.1")]
    [InlineData("44", "44/1")]
    [InlineData("超40%", "over 40")]
    [InlineData("超四成", "over 40")]
    [InlineData("四成", "about 40")] // spoken shares are round (R14)
    [InlineData("4成", "about 40")]
    [InlineData("四成五", "about 45")]
    [InlineData("近三成半", "nearly 35")]
    [InlineData("一半", "about 50")]
    [InlineData("一半以上", "at least 50")]
    [InlineData("过半", "over 50")]
    [InlineData("近半", "nearly 50")]
    [InlineData("超过一半", "over 50")]
    [InlineData("1/3", "about 33.3")]
    [InlineData("三分之一", "about 33.3")]
    [InlineData("约三分之一", "about 33.3")]
    [InlineData("a third", "about 33.3")]
    [InlineData("more than half", "over 50")]
    [InlineData("40%以上", "at least 40")]
    public void A_share_is_understood(string text, string expected) => Assert.Equal(expected, Said(text, Some.Sets, Measure.Share));

    [Fact]
    public void The_level_of_a_percentage_is_read_as_percent() => Assert.Equal("25/1", Said("25%", Unit.Percent, Measure.Level));

    [Theory]
    [InlineData("—", Absence.NotCollected)]
    [InlineData("-", Absence.NotCollected)]
    [InlineData("--", Absence.NotCollected)]
    [InlineData("——", Absence.NotCollected)]
    [InlineData("未采集", Absence.NotCollected)]
    [InlineData("免报", Absence.NotCollected)]
    [InlineData("not collected", Absence.NotCollected)]
    [InlineData("…", Absence.NotYetPublished)]
    [InlineData("……", Absence.NotYetPublished)]
    [InlineData("未公布", Absence.NotYetPublished)]
    [InlineData("Not published", Absence.NotYetPublished)]
    [InlineData("x", Absence.NotAvailable)]
    [InlineData("[x]", Absence.NotAvailable)]
    [InlineData("［ｘ］", Absence.NotAvailable)]
    [InlineData("不可得", Absence.NotAvailable)]
    [InlineData("无数据", Absence.NotAvailable)]
    [InlineData("z", Absence.NotApplicable)]
    [InlineData("[z]", Absence.NotApplicable)]
    [InlineData("不适用", Absence.NotApplicable)]
    [InlineData("c", Absence.Confidential)]
    [InlineData("[c]", Absence.Confidential)]
    [InlineData("保密", Absence.Confidential)]
    [InlineData("[low]", Absence.Low)]
    public void An_absence_keeps_its_kind(string text, Absence kind) => Assert.All(
        [Measure.Level, Measure.Growth, Measure.Share],
        measure => Assert.Equal(new CellReading.Understood(Figure.Absent(kind)), CellText.Read(text, Some.Sets, measure)));

    [Fact]
    public void The_words_for_an_absence_on_the_pages_are_understood() => Assert.All(
        from kind in Enum.GetValues<Absence>() from language in Enum.GetValues<Language>() select (kind, language),
        pair => Assert.Equal(
            new CellReading.Understood(Figure.Absent(pair.kind)),
            CellText.Read(Core.Formatting.NumberText.AbsenceWords(pair.kind, pair.language), Some.Sets, Measure.Level)));

    [Theory]
    [InlineData("12.47", CellDoubt.ScaleMissing, "124700/100", "12470000/10000")]
    [InlineData("12.47套", CellDoubt.ScaleMissing, "124700/100", "12470000/10000")]
    [InlineData("约12.47", CellDoubt.ScaleMissing, "about 124700", "about 12470000")]
    [InlineData("1.234", CellDoubt.ScaleMissing, "1234/1", "12340/10", "1234000/1000")] // a point for thousands
    [InlineData("1,2470", CellDoubt.Grouping, "12470/1", "1.247/0.0001")]
    [InlineData("12.470.000", CellDoubt.Grouping, "12470000/1")]
    [InlineData("124 700", CellDoubt.Grouping, "124700/1")]
    [InlineData("12,47万", CellDoubt.DecimalComma, "124700/100", "12470000/10000")]
    [InlineData("1.234,5万", CellDoubt.Grouping, "12345000/1000")]
    [InlineData("0124700", CellDoubt.LeadingZero, "124700/1")]
    [InlineData("1e5", CellDoubt.Scientific, "100000/100000")]
    [InlineData("1.25E+05", CellDoubt.Scientific, "125000/1000")] // Excel in a narrow column
    [InlineData("12.47w", CellDoubt.LetterScale, "124700/100")]
    [InlineData("124.7k", CellDoubt.LetterScale, "124700/100")]
    [InlineData("4.17m", CellDoubt.LetterScale, "4170000/10000")]
    [InlineData("12万4700", CellDoubt.Compound, "124700/1")]
    [InlineData("12万4千7百", CellDoubt.Compound, "124700/1")]
    [InlineData("一万二", CellDoubt.Compound, "12000/1")]
    [InlineData("1,24,700", CellDoubt.Grouping, "124700/1")]
    [InlineData("40-45万", CellDoubt.SeveralNumbers, "40/1", "450000/10000")]
    [InlineData("33%", CellDoubt.PercentInLevel, "33/1")]
    [InlineData("12.47万元", CellDoubt.UnitDiffers, "124700/100")]
    [InlineData("12.47万辆", CellDoubt.UnitDiffers, "124700/100")]
    [InlineData("-124700", CellDoubt.SignUnexpected, "124700/1")]
    [InlineData("+124700", CellDoubt.SignUnexpected, "124700/1")]
    [InlineData("不超过40万", CellDoubt.AtMost, "under 400000")]
    [InlineData("40万以下", CellDoubt.AtMost, "under 400000")]
    [InlineData("1000+", CellDoubt.PlusBehind, "at least 1000", "over 1000")]
    [InlineData("约900余套", CellDoubt.TwoRelations, "about 900", "over 900")]
    [InlineData("12.47万套，增长33%", CellDoubt.SeveralNumbers, "124700/100")]
    [InlineData("12万/13万", CellDoubt.SeveralNumbers, "120000/10000", "130000/10000")]
    [InlineData("n/a", CellDoubt.WhichAbsence, "NotAvailable", "NotApplicable")]
    [InlineData("无", CellDoubt.WhichAbsence, "NotAvailable", "NotApplicable", "0/1")]
    [InlineData("暂无", CellDoubt.WhichAbsence, "NotYetPublished", "NotAvailable")]
    [InlineData("TBD", CellDoubt.WhichAbsence, "NotYetPublished", "NotAvailable")]
    [InlineData("/", CellDoubt.WhichAbsence, "NotCollected", "NotAvailable", "NotApplicable", "Confidential")]
    public void A_doubtful_level_asks(string text, CellDoubt doubt, params string[] candidates) => Asks(text, Measure.Level, doubt, candidates);

    [Theory]
    [InlineData("0.33", CellDoubt.PercentOrRatio, "0.33/0.01", "33/1")]
    [InlineData("-0.33", CellDoubt.PercentOrRatio, "-0.33/0.01", "-33/1")]
    [InlineData("33,5", CellDoubt.DecimalComma, "33.5/0.1", "335/1")]
    [InlineData("33,5%", CellDoubt.DecimalComma, "33.5/0.1", "335/1")]
    [InlineData("1,234%", CellDoubt.Grouping, "1234/1", "1.234/0.001")]
    [InlineData("下降-3.2%", CellDoubt.DoubleNegative, "-3.2/0.1", "3.2/0.1")]
    [InlineData("(3.2%)", CellDoubt.Parentheses, "-3.2/0.1", "3.2/0.1")]
    [InlineData("（3.2）", CellDoubt.Parentheses, "-3.2/0.1", "3.2/0.1")]
    [InlineData("2.8倍", CellDoubt.Multiple, "280/10", "180/10")]
    [InlineData("up 2.8 times", CellDoubt.Multiple, "280/10", "180/10")]
    [InlineData("增长三分之一", CellDoubt.Fraction, "about 33.3")]
    [InlineData("124700", CellDoubt.LevelInPercent, "124700/1")] // typed in the wrong column
    [InlineData("40-45%", CellDoubt.SeveralNumbers, "40/1", "45/1")] // a range has no minus
    [InlineData("33%/8.2%", CellDoubt.SeveralNumbers, "33/1", "8.2/0.1")]
    [InlineData("降幅不低于3%", CellDoubt.AtMost, "under -3")]
    public void Doubtful_growth_asks(string text, CellDoubt doubt, params string[] candidates) => Asks(text, Measure.Growth, doubt, candidates);

    [Theory]
    [InlineData("-40%", CellDoubt.SignUnexpected, "-40/1", "40/1")]
    [InlineData("0.4", CellDoubt.PercentOrRatio, "0.4/0.1", "40/10")]
    public void A_doubtful_share_asks(string text, CellDoubt doubt, params string[] candidates) => Asks(text, Measure.Share, doubt, candidates);

    [Theory]
    [InlineData("1234.5", CellDoubt.ScaleMissing, "123450000000/10000000", "12345000/1000", "1234.5/0.1")]
    public void A_doubtful_amount_asks(string text, CellDoubt doubt, params string[] candidates) => Asks(text, Measure.Level, doubt, candidates, Some.Yuan);

    [Theory]
    [InlineData("工业机器人", Measure.Level, CellRefusal.NotANumber)]
    [InlineData("2025.5.1", Measure.Level, CellRefusal.NotANumber)]
    [InlineData("2025-05", Measure.Level, CellRefusal.Date)]
    [InlineData("2025/5/1", Measure.Level, CellRefusal.Date)]
    [InlineData("2025年5月", Measure.Level, CellRefusal.Date)]
    [InlineData("Dec-47", Measure.Level, CellRefusal.Date)] // 12-47 in a spreadsheet
    [InlineData("12:47", Measure.Growth, CellRefusal.Date)]
    [InlineData("12.47万套左右吧", Measure.Level, CellRefusal.UnknownWords)]
    [InlineData("<b>12</b>", Measure.Level, CellRefusal.UnknownWords)]
    [InlineData("'; DROP TABLE figures; --", Measure.Level, CellRefusal.NotANumber)]
    [InlineData("1; DROP TABLE figures; --", Measure.Level, CellRefusal.UnknownWords)]
    [InlineData("=HYPERLINK(\"x\")", Measure.Level, CellRefusal.NotANumber)]
    [InlineData("12\u0000", Measure.Level, CellRefusal.ControlCharacters)]
    [InlineData("\u202E12", Measure.Level, CellRefusal.ControlCharacters)] // shown reversed
    [InlineData("🤖12", Measure.Level, CellRefusal.ControlCharacters)]
    [InlineData("1234567890123456789012345678901234567890", Measure.Level, CellRefusal.TooLarge)]
    [InlineData("9999999999999万亿", Measure.Level, CellRefusal.TooLarge)]
    [InlineData("9999999999999999e12", Measure.Level, CellRefusal.TooLarge)]
    [InlineData("9999999999999999e12倍", Measure.Growth, CellRefusal.TooLarge)]
    [InlineData("9e15万亿", Measure.Level, CellRefusal.TooLarge)]
    [InlineData("增长33%", Measure.Level, CellRefusal.NotALevel)]
    [InlineData("四成", Measure.Level, CellRefusal.NotALevel)]
    [InlineData("持平", Measure.Level, CellRefusal.NotALevel)]
    [InlineData("持平", Measure.Share, CellRefusal.NotAShare)]
    [InlineData("增长3%", Measure.Share, CellRefusal.NotAShare)]
    [InlineData("12.47万套", Measure.Growth, CellRefusal.NotAPercentage)]
    [InlineData("33套", Measure.Growth, CellRefusal.NotAPercentage)]
    [InlineData("增至33%", Measure.Growth, CellRefusal.NotAPercentage)]
    [InlineData("0.6个百分点", Measure.Growth, CellRefusal.PercentagePoints)]
    [InlineData("up 0.6 percentage points", Measure.Share, CellRefusal.PercentagePoints)]
    public void What_is_no_figure_here_says_why(string text, Measure measure, CellRefusal reason)
    {
        var reading = Assert.IsType<CellReading.NotUnderstood>(CellText.Read(text, Some.Sets, measure));
        Assert.Equal(reason, reading.Reason);
        Assert.InRange(reading.Excerpt.Length, 1, CellText.ExcerptLength);
        Assert.DoesNotContain(reading.Excerpt, char.IsControl);
        Assert.Null(reading.Figure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u3000")]
    [InlineData("\u200B\uFEFF")]
    public void Nothing_entered_is_not_an_absence(string? text) => Assert.IsType<CellReading.Empty>(CellText.Read(text, Some.Sets, Measure.Level));

    [Fact]
    public void A_long_text_is_refused_at_once_with_a_short_excerpt()
    {
        var reading = Assert.IsType<CellReading.NotUnderstood>(CellText.Read(new('九', 100_000), Some.Sets, Measure.Level));
        Assert.Equal((CellRefusal.TooLong, CellText.ExcerptLength), (reading.Reason, reading.Excerpt.Length));
    }

    [Fact]
    public void No_text_throws_and_every_doubt_offers_different_figures() => Gen.Select(
        Gen.OneOf(Gen.String, Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[1, 9].Select(string.Concat)),
        Gen.OneOf(Some.Sets, Some.Yuan, Some.Exaflops, Unit.Percent),
        Gen.OneOf(Measure.Level, Measure.Growth, Measure.Share)).Sample((text, unit, measure) =>
        {
            if (CellText.Read(text, unit, measure) is CellReading.Doubtful doubtful)
            {
                Assert.InRange(doubtful.Candidates.Count, 1, 4);
                Assert.Equal(doubtful.Candidates.Count, doubtful.Candidates.Distinct().Count());
            }
        }, iter: 20_000);

    [Fact]
    public void What_is_written_is_read_as_the_same_figure() => Gen.Select(
        Figures,
        Gen.OneOf(Some.Sets, Some.Yuan, Some.Parks, Some.Exaflops, Some.Enterprises, Unit.Percent),
        Gen.OneOf(Measure.Level, Measure.Growth, Measure.Share),
        Gen.Bool).Sample((figure, unit, measure, chinese) =>
        {
            if (figure.HasNumber && figure.Value < 0 && measure != Measure.Growth)
            {
                return; // Nothing negative is a level or a share: reading asks.
            }

            var written = CellText.Write(figure, unit, measure, chinese ? Language.Chinese : Language.English);
            Assert.True(CellText.Read(written, unit, measure) is CellReading.Understood understood && understood.Value == figure, $"{figure} of {unit.Code} as {measure}: {written} → {CellText.Read(written, unit, measure)}");
        }, iter: 20_000);

    [Fact]
    public void Every_published_figure_survives_its_cell_in_both_languages() => Assert.All(ReferenceRows.Observations, row =>
    {
        var unit = ReferenceRows.Indicator(row.Indicator).Unit;
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(
            new CellReading.Understood(row.Figure), CellText.Read(CellText.Write(row.Figure, unit, row.Measure, language), unit, row.Measure)));
    });

    [Theory]
    [InlineData("124700/100", Measure.Level, "12.47万", "124.7 thousand")]
    [InlineData("124700/1", Measure.Level, "124,700", "124,700")]
    [InlineData("4169800/100", Measure.Level, "416.98万", "4.1698 million")]
    [InlineData("120000/10000", Measure.Level, "12万", "0.12 million")]
    [InlineData("over 400000", Measure.Level, "超40万", "over 400,000")]
    [InlineData("at least 400000", Measure.Level, "40万以上", "at least 400,000")]
    [InlineData("33/1", Measure.Growth, "+33%", "+33%")]
    [InlineData("-3.2/0.1", Measure.Growth, "-3.2%", "-3.2%")]
    [InlineData("280/10", Measure.Growth, "+280%±5", "+280%±5")]
    [InlineData("over 40", Measure.Share, "超40%", "over 40%")]
    public void A_figure_is_written_as_a_person_would(string figure, Measure measure, string chinese, string english) => Assert.Equal(
        (chinese, english),
        (CellText.Write(FigureOf(figure), Some.Sets, measure, Language.Chinese), CellText.Write(FigureOf(figure), Some.Sets, measure, Language.English)));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing() => Assert.All(["de-DE", "tr-TR", "fa-IR"], culture => Assert.Equal(
        ("124700/100", "12.47万", "3.2/0.1"),
        UnderCulture.Of(culture, () => (
            Said("12.47万套", Some.Sets, Measure.Level),
            CellText.Write(Figure.Exact(124_700, 100), Some.Sets, Measure.Level, Language.Chinese),
            Said("UP 3.2%", Some.Sets, Measure.Growth)))));

    [Fact]
    public void Every_reason_has_words_in_both_languages()
    {
        Assert.All(Enum.GetValues<CellDoubt>(), reason => Assert.NotEqual(CellReadingText.Words(reason, Language.Chinese), CellReadingText.Words(reason, Language.English)));
        Assert.All(Enum.GetValues<CellRefusal>(), reason => Assert.NotEqual(CellReadingText.Words(reason, Language.Chinese), CellReadingText.Words(reason, Language.English)));
    }

    private static readonly string[] Pieces =
        ["1", "12", ".", ",", "，", "0", "33", "%", "％", "万", "亿", "套", "元", "超", "以上", "约", "近", "不足", "增长", "下降", "+", "-", "—", "倍", "成", "半", "分之", "/", "e", "(", ")", " ", "±", "k", "up ", "over ", "half", "三", "十", "九九九九九九九九九九", "9999999999999999", "万亿", "千万亿", "e12", "e15", "百分之"];

    private static readonly Gen<Figure> Figures = Gen.OneOf(
        Gen.Select(Gen.Long[-10_000_000, 100_000_000_000], Gen.OneOf(0.001m, 0.01m, 0.1m, 1m, 10m, 100m, 1_000m, 10_000m, 1_000_000m, 100_000_000m), (steps, unit) => Figure.Exact((steps % 10_000_000) * unit, unit)),
        Gen.Select(Gen.Long[0, 100_000_000], Gen.OneOf(5m, 250m, 0.5m), (value, unit) => Figure.Exact(value, unit)),
        Gen.Select(Gen.Long[-1_000_000, 1_000_000_000_000], Gen.OneOf(Relation.Over, Relation.AtLeast, Relation.Nearly, Relation.About, Relation.Under), (value, relation) => Figure.Bound(relation, value / 100m)),
        Gen.OneOf(Enum.GetValues<Absence>()).Select(Figure.Absent));

    private static void Asks(string text, Measure measure, CellDoubt doubt, string[] candidates, Unit? unit = null)
    {
        var reading = Assert.IsType<CellReading.Doubtful>(CellText.Read(text, unit ?? Some.Sets, measure));
        Assert.Equal((doubt, string.Join(" | ", candidates)), (reading.Reason, string.Join(" | ", reading.Candidates.Select(Words))));
        Assert.Null(reading.Figure);
    }

    private static string Said(string text, Unit unit, Measure measure) =>
        CellText.Read(text, unit, measure) is CellReading.Understood understood ? Words(understood.Value) : CellText.Read(text, unit, measure).ToString();

    private static string Words(Figure figure) =>
        figure.Absence is { } absence ? absence.ToString()
        : figure.IsExact ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value / 1.000000000000000000000m}/{figure.Precision / 1.000000000000000000000m}")
        : string.Create(CultureInfo.InvariantCulture, $"{(figure.Relation == Relation.AtLeast ? "at least" : figure.Relation.ToString().ToLowerInvariant())} {figure.Value / 1.000000000000000000000m}");

    private static Figure FigureOf(string words) => words.Split('/') is [var value, var unit]
        ? Figure.Exact(decimal.Parse(value, CultureInfo.InvariantCulture), decimal.Parse(unit, CultureInfo.InvariantCulture))
        : Figure.Bound(
            words.StartsWith("over", StringComparison.Ordinal) ? Relation.Over : Relation.AtLeast,
            decimal.Parse(words.Split(' ')[^1], CultureInfo.InvariantCulture));
}
