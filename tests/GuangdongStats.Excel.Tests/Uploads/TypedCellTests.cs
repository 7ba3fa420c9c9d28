using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.Uploads;

public class TypedCellTests
{
    private static readonly Unit Sets = new("set", new("套", "sets"));

    [Theory]
    [InlineData("124.7", "General", "124.7")]
    [InlineData("0.30000000000000004", "General", "0.3")] // what 0.1 + 0.2 is stored as
    [InlineData("124700", "#,##0", "124700")]
    [InlineData("33", "0.0", "33.0")] // the precision that is shown
    [InlineData("0.33", "0%", "33%")]
    [InlineData("0.331", "0.0%", "33.1%")]
    [InlineData("-0.05", "0.0%;[Red]-0.0%", "-5.0%")]
    [InlineData("124700", "0.0,", "124700")] // shown in thousands: what is stored counts
    [InlineData("124700", "0!.0,", "124700")] // shown in ten thousands
    [InlineData("12.47", "0.0##", "12.47")]
    [InlineData("12.5", "0.0\"万台\"", "12.5")]
    [InlineData("1.5E+20", "0.00E+00", "150000000000000000000")]
    public void A_number_is_typed_as_it_is_shown(string stored, string format, string typed) =>
        Assert.Equal(new TypedCell(typed, null, TypedCell.Of(Number(stored, format)).Detail), TypedCell.Of(Number(stored, format)));

    [Fact]
    public void A_number_with_more_decimals_than_shown_is_told() =>
        Assert.Equal(new TypedCell("33.3", CellFault.ShownRounded, "33.3333333333333"), TypedCell.Of(Number("33.333333333333336", "0.0")));

    [Theory]
    [InlineData(SafeCellKind.Date, "45413", CellFault.DateNotNumber)]
    [InlineData(SafeCellKind.Boolean, "TRUE", CellFault.NotANumber)]
    [InlineData(SafeCellKind.Error, "#DIV/0!", CellFault.ErrorValue)]
    [InlineData(SafeCellKind.Text, " #n/a ", CellFault.ErrorValue)]
    [InlineData(SafeCellKind.Uncalculated, "", CellFault.Uncalculated)]
    public void What_nobody_types_is_named(SafeCellKind kind, string text, CellFault fault)
    {
        var typed = TypedCell.Of(new(new(5, 3), kind, text, "General"));
        Assert.Equal((fault, ""), (typed.Fault, typed.Text));
        Assert.True(fault.Blocks());
    }

    [Theory]
    [InlineData("124,700", "General", CellFault.NumberAsText)]
    [InlineData("124,700", "@", null)] // the template's own format
    [InlineData("12.47万", "General", null)]
    [InlineData("'-5.2", "@", null)]
    public void A_number_stored_as_text_is_told(string text, string format, CellFault? fault) =>
        Assert.Equal((text.TrimStart('\''), fault), (TypedCell.Of(Text(text, format)).Text, TypedCell.Of(Text(text, format)).Fault));

    /// <summary>The table of what cells hold and what becomes of them, through to the figure.</summary>
    [Theory]
    [InlineData("124,700", Measure.Level, "124700")]
    [InlineData("１２３", Measure.Level, "123")]
    [InlineData("－5.2", Measure.Growth, "-5.2")]
    [InlineData("12.47万", Measure.Level, "124700")]
    [InlineData("超40%", Measure.Share, ">40")]
    [InlineData("33%", Measure.Growth, "33")]
    [InlineData("—", Measure.Level, "NotCollected")]
    [InlineData("未公布", Measure.Level, "NotYetPublished")]
    [InlineData("0.33", Measure.Growth, "asks PercentOrRatio")]
    [InlineData("1,2,3", Measure.Level, "no NotANumber")]
    [InlineData("(123)", Measure.Level, "asks Parentheses")]
    [InlineData("1e3", Measure.Level, "asks Scientific")]
    [InlineData("5吨", Measure.Level, "asks UnitDiffers")]
    [InlineData("33%", Measure.Level, "asks PercentInLevel")]
    [InlineData("五", Measure.Level, "5")]
    [InlineData("NaN", Measure.Level, "no NotANumber")]
    [InlineData("$100", Measure.Level, "asks UnitDiffers")]
    [InlineData("124.7²", Measure.Level, "no UnknownWords")] // not 124.72
    [InlineData("124.7^2", Measure.Level, "asks SeveralNumbers")] // a superscript, as the copy writes it
    [InlineData("①", Measure.Level, "no NotANumber")]
    [InlineData("=1+1", Measure.Level, "asks SeveralNumbers")]
    [InlineData("=cmd|' /c calc'!A0", Measure.Level, "no UnknownWords")]
    public void A_text_means_what_it_means_when_it_is_typed(string text, Measure measure, string expected)
    {
        var reading = CellText.Read(TypedCell.Of(Text(text, "@")).Text, Sets, measure);
        var actual = reading switch
        {
            CellReading.Understood { Value: { Absence: { } absence } } => absence.ToString(),
            CellReading.Understood { Value: var figure } => (figure.Relation == Relation.Over ? ">" : "") + figure.Value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture),
            CellReading.Doubtful doubtful => "asks " + doubtful.Reason,
            CellReading.NotUnderstood not => "no " + not.Reason,
            _ => "nothing",
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_fault_has_words_in_both_languages()
    {
        foreach (var fault in Enum.GetValues<CellFault>())
        {
            var finding = new SheetFinding("数据", new(5, 3), fault, "#N/A");
            Assert.StartsWith("数据!C5：", SheetFindingText.Sentence(finding, Language.Chinese), StringComparison.Ordinal);
            Assert.StartsWith("数据!C5: ", SheetFindingText.Sentence(finding, Language.English), StringComparison.Ordinal);
        }
    }

    private static SafeCell Number(string stored, string format) => new(new(5, 3), SafeCellKind.Number, stored, format);

    private static SafeCell Text(string text, string format) => new(new(5, 3), SafeCellKind.Text, text, format);
}
