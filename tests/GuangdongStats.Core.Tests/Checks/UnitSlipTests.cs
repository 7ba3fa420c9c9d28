using CsCheck;
using GuangdongStats.Core.Checks;
using Xunit;

namespace GuangdongStats.Core.Tests.Checks;

public sealed class UnitSlipTests
{
    [Theory]
    [InlineData("12.47", "93759", -4)] // 12.47 entered where 124,700 sets were meant
    [InlineData("1247000000", "93759", 4)]
    [InlineData("1000", "77000000000", -8)] // 1000亿元 entered as 1000
    [InlineData("124700", "93759", null)]
    [InlineData("400000", "93759", null)] // more than threefold growth, but no power of ten
    [InlineData("0", "93759", null)]
    [InlineData("124700", "0", null)]
    public void A_ratio_near_a_power_of_ten_thousand_asks(string value, string yearEarlier, int? power) =>
        Assert.Equal(power, UnitSlip.Suspected(Number(value), Number(yearEarlier)));

    [Fact]
    public void Growth_of_up_to_threefold_is_found_in_the_wrong_unit_and_never_suspected_in_the_right_one() =>
        Gen.Select(Gen.Int[1_000, 1_000_000_000], Gen.Int[34, 300], Gen.OneOf(-8, -4, 4, 8)).Sample((before, percent, power) =>
        {
            var now = before * (percent / 100m);
            var factor = Math.Abs(power) == 4 ? 10_000m : 100_000_000m;

            Assert.Null(UnitSlip.Suspected(now, before));
            Assert.Equal(power, UnitSlip.Suspected(power > 0 ? now * factor : now / factor, before));
        });

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
