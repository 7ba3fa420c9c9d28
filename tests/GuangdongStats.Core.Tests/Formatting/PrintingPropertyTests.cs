using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

/// <summary>What holds for every number that is printed (R7, R8, R12).</summary>
public sealed partial class PrintingPropertyTests
{
    private static readonly Dictionary<string, decimal> Scales = new()
    {
        [""] = 1,
        ["万"] = 1e4m,
        ["亿"] = 1e8m,
        ["万亿"] = 1e12m,
        ["million"] = 1e6m,
        ["billion"] = 1e9m,
        ["trillion"] = 1e12m,
    };

    private static readonly Gen<decimal> Numbers = Gen.Select(Gen.Long[-99_999_999_999, 99_999_999_999], Gen.Int[0, 6], (digits, decimals) => digits / (decimal)Math.Pow(10, decimals));

    [Fact]
    public void A_level_reads_back_as_the_same_number_in_both_languages() =>
        Gen.Select(Gen.Long[0, 99_999_999], Gen.OneOf(0.01m, 0.1m, 1m, 100m, 10_000m, 1_000_000m)).Sample((digits, precision) =>
        {
            var figure = Figure.Exact(digits * precision, precision);

            Assert.Equal(figure.Value, ReadBack(NumberText.Level(figure, Some.Yuan, Language.Chinese), "元"));
            Assert.Equal(figure.Value, ReadBack(NumberText.Level(figure, Some.Yuan, Language.English), "yuan"));
        });

    [Fact]
    public void No_digit_finer_than_the_precision_is_printed_and_none_that_was_printed_is_dropped() =>
        Gen.Select(Gen.Int[10, 9_999_999], Gen.OneOf(0.01m, 0.1m, 1m, 100m)).Sample((digits, precision) =>
        {
            // 万 and 亿 are finer steps than million and billion, so that Chinese always shows every digit of these precisions.
            var text = NumberText.Level(Figure.Exact(digits * precision, precision), Some.Yuan, Language.Chinese);
            var match = Number().Match(text);
            var printedUnit = Scales[match.Groups["scale"].Value] / (decimal)Math.Pow(10, match.Groups["decimals"].Length);

            Assert.True(printedUnit == precision || (precision >= 1 && printedUnit == 1 && match.Groups["scale"].Length == 0), text);
        });

    [Fact]
    public void A_percentage_prints_both_ends_rounded_and_one_number_when_they_agree() =>
        Gen.Select(Gens.Intervals, Gen.Int[0, 2]).Sample((interval, decimals) =>
        {
            var text = NumberText.Percent(interval, decimals, Language.English);
            var ends = text.TrimEnd('%').Split('–').Select(end => decimal.Parse(end, NumberStyles.Number, CultureInfo.InvariantCulture)).ToArray();
            var half = 0.5m / (decimal)Math.Pow(10, decimals);

            Assert.Equal(decimals, Rounding.DecimalsOf(half * 2));
            Assert.True(Math.Abs(ends[0] - interval.Low!.Value) <= half, text);
            Assert.True(Math.Abs(ends[^1] - interval.High!.Value) <= half, text);
            Assert.Equal(ends[0] == ends[^1] ? 1 : 2, ends.Length);
            Assert.True(ends.Length == 1 || ends[0] < ends[1], text);
        });

    [Fact]
    public void Points_claim_a_direction_only_when_the_whole_interval_has_it() =>
        Gen.Select(Gens.Intervals, Gen.Int[0, 900]).Sample((interval, shift) =>
        {
            var change = interval - Interval.Of(shift);
            var text = NumberText.Points(change, 1, Language.English);

            Assert.True(!change.Contains(0) || text is "little changed" or "unchanged", text);
            Assert.True(!text.StartsWith("up", StringComparison.Ordinal) || change.Low > 0, text);
            Assert.True(!text.StartsWith("down", StringComparison.Ordinal) || change.High < 0, text);
        });

    [Fact]
    public void Rounding_moves_by_at_most_half_a_unit_and_ties_move_away_from_zero() =>
        Gen.Select(Numbers, Gens.Precisions).Sample((number, unit) =>
        {
            var rounded = Rounding.ToUnit(number, unit);

            Assert.Equal(0, rounded % unit);
            Assert.True(Math.Abs(rounded - number) <= unit / 2);
            Assert.Equal(-rounded, Rounding.ToUnit(-number, unit));
            Assert.True(Math.Abs(rounded - number) < unit / 2 || Math.Abs(rounded) > Math.Abs(number));
            Assert.Equal(rounded, Rounding.ToUnit(rounded, unit));
        });

    private static decimal ReadBack(string text, string unit)
    {
        var match = Number().Match(text);
        Assert.EndsWith(unit, text, StringComparison.Ordinal);
        return decimal.Parse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture) * Scales[match.Groups["scale"].Value];
    }

    [GeneratedRegex(@"^(?<number>[\d,]+(\.(?<decimals>\d+))?) ?(?<scale>万亿|万|亿|million|billion|trillion|)")]
    private static partial Regex Number();
}
