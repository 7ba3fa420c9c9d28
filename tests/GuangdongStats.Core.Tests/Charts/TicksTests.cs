using CsCheck;
using GuangdongStats.Core.Charts.Layouts;
using Xunit;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class TicksTests
{
    private static readonly Gen<double> Lengths = Gen.Double[-6, 12].Select(power => Math.Pow(10, power));

    [Fact]
    public void Every_axis_has_four_to_six_ticks_on_round_numbers_and_reaches_its_largest_number() => Lengths.Sample(largest =>
    {
        var ticks = Ticks.FromZero(largest);
        var mantissa = ticks.Step / Math.Pow(10, Math.Floor(Math.Log10(ticks.Step * (1 + 1e-9))));

        Assert.InRange(ticks.Intervals + 1, 4, 6);
        Assert.Contains(new[] { 1, 2, 2.5, 4, 5 }, round => Math.Abs(mantissa - round) < 1e-6);
        Assert.True(ticks.High >= largest * (1 - 1e-9));
        Assert.True(ticks.High <= largest * 2, "half of the height would be empty");
    });

    [Theory]
    [InlineData(0.1, 3, "0.3")] // three times 0.1 is not 0.3 in binary
    [InlineData(2.5, 1, "2.5")]
    [InlineData(2.5, 2, "5.0")] // all numbers of an axis have the digits of its step
    [InlineData(20_000, 1, "20,000")]
    [InlineData(40, -1, "−40")] // a typographic minus
    public void A_tick_prints_the_digits_its_step_needs(double step, int index, string expected) =>
        Assert.Equal(expected, new Ticks(0, step, 5).Text(index));

    [Fact]
    public void The_zero_of_growth_lies_on_a_tick_of_the_levels() =>
        Gen.Select(Lengths, Gen.Double[-99, 300], Gen.Double[-99, 300]).Sample((largest, a, b) =>
        {
            var axes = AlignedAxes.Choose(largest, (Math.Min(a, b), Math.Max(a, b)));
            var (level, growth) = (axes.Level!.Value, axes.Growth!.Value);

            Assert.InRange(axes.Intervals + 1, 4, 6);
            Assert.Equal(level.Intervals, growth.Intervals);
            Assert.Equal(0, level.Low);
            Assert.Equal(0, growth.At(axes.ZeroIndex), 9);
            Assert.True(level.High >= largest);
            Assert.True(growth.Low <= Math.Min(a, b) && growth.High >= Math.Max(a, b));
        });

    [Fact]
    public void Growth_that_never_falls_has_its_zero_at_the_foot() => Assert.Equal(0, AlignedAxes.Choose(80, (10, 50)).ZeroIndex);

    [Fact]
    public void Without_growth_there_is_no_second_axis() => Assert.Null(AlignedAxes.Choose(80, null).Growth);
}
