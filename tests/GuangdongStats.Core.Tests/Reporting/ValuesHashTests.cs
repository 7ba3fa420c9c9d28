using System.Security.Cryptography;
using System.Text;
using CsCheck;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Reporting;

public sealed class ValuesHashTests
{
    private static readonly ReportedFigure Output = new(
        new("industrial-robots", "440000", Period.YearToDate(2025, 5), Measure.Level), "sets", Figure.Exact(124_700.00m, 100), Status.AsPublished);

    private static readonly ReportedFigure Share = new(
        new("industrial-robots", "440000", Period.YearToDate(2025, 5), Measure.Share), "percent", Figure.Bound(Relation.Over, 40), Status.Preliminary);

    private static readonly ReportedFigure Gap = new(
        new("industrial-robots", "440000", Period.YearToDate(2025, 6), Measure.Level), "sets", Figure.Absent(Absence.NotYetPublished), null);

    [Fact]
    public void It_is_the_sha_256_of_the_documented_text()
    {
        const string text = "industrial-robots/440000/ytd-2025-05/level|Exact|124700|100|sets||AsPublished\n"
            + "industrial-robots/440000/ytd-2025-05/share|Over|40||percent||Preliminary\n"
            + "industrial-robots/440000/ytd-2025-06/level||||sets|NotYetPublished|\n";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), ValuesHash.Of([Gap, Share, Output]).ToString());
    }

    [Fact]
    public void Order_and_repetition_change_nothing() =>
        Assert.Equal(ValuesHash.Of([Output, Share, Gap]), ValuesHash.Of([Gap, Output, Share, Output]));

    [Fact]
    public void Whatever_is_shown_of_a_figure_changes_it()
    {
        ReportedFigure[] others =
        [
            Output with { Figure = Figure.Exact(124_701, 100) },
            Output with { Figure = Figure.Exact(124_700, 1) },
            Output with { Figure = Figure.Bound(Relation.AtLeast, 124_700) },
            Output with { Figure = Figure.Absent(Absence.Confidential) },
            Output with { Unit = "yuan" },
            Output with { Status = Status.Revised },
            Output with { Key = Output.Key with { Region = "000000" } },
        ];

        Assert.Equal(others.Length + 1, others.Append(Output).Select(figure => ValuesHash.Of([figure])).Distinct().Count());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void It_is_the_same_in_every_culture(string culture) => Assert.Equal(
        ValuesHash.Of([Output with { Figure = Figure.Exact(-5.25m, 0.01m) }]),
        UnderCulture.Of(culture, () => ValuesHash.Of([Output with { Figure = Figure.Exact(-5.250m, 0.01m) }])));

    [Fact]
    public void Its_bytes_come_back() => Gen.Byte.Array[ValuesHash.Length].Sample(bytes => Assert.Equal(bytes, ValuesHash.FromBytes(bytes).ToBytes()));
}
