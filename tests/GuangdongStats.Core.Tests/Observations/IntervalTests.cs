using CsCheck;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class IntervalTests
{
    [Fact]
    public void Arithmetic_contains_what_the_true_values_give() =>
        (from x in Gens.Intervals
         from y in Gens.Intervals
         from a in Gens.Inside(x)
         from b in Gens.Inside(y)
         from factor in Gen.Int[-50, 50]
         select (x, y, a, b, factor)).Sample(s =>
        {
            var (x, y, a, b, factor) = s;

            Assert.True((x + y).Contains(a + b));
            Assert.True((x - y).Contains(a - b));
            Assert.True((-x).Contains(-a));
            Assert.True((x * factor).Contains(a * factor));
            var positive = y + Interval.Of(1);
            Assert.True((x / positive).Holds(a / (b + 1)));
            Assert.True(((x - Interval.Of(300)) / positive).Holds((a - 300) / (b + 1))); // a dividend of either sign
        });

    [Fact]
    public void Two_meet_when_some_value_lies_in_both() =>
        (from x in Gens.Intervals
         from y in Gens.Intervals
         from a in Gens.Inside(x)
         select (x, y, a)).Sample(s =>
        {
            Assert.Equal(s.x.Meets(s.y), s.y.Meets(s.x));
            Assert.True(!s.y.Contains(s.a) || s.x.Meets(s.y));
            Assert.True(!s.x.LiesWithin(s.y) || s.y.Contains(s.a));
            Assert.True(!s.x.LiesWithin(s.y) || s.x.Meets(s.y));
        });

    [Fact]
    public void An_open_end_excludes_its_value()
    {
        Assert.False(Interval.Above(40).Contains(40));
        Assert.True(Interval.Above(40, open: false).Contains(40));
        Assert.False(Interval.Above(40).Meets(Interval.Closed(30, 40)));
        Assert.True(Interval.Above(40).LiesWithin(Interval.Above(40, open: false)));
        Assert.False(Interval.Above(40, open: false).LiesWithin(Interval.Above(40)));
        Assert.False(Interval.Above(41).LiesWithin(Interval.Closed(40, 50)));
    }

    [Fact]
    public void A_bound_divided_by_a_number_stays_a_bound()
    {
        var share = Interval.Above(240_000) / Interval.Rounded(556_369, 1);

        Assert.Null(share.High);
        Assert.True(share.Low is > 0.4313m and < 0.4314m);
        var ofMoreThanTwo = Interval.Closed(3, 4) / Interval.Above(2);
        Assert.Equal((0m, true, 2m, true), (ofMoreThanTwo.Low, ofMoreThanTwo.LowOpen, ofMoreThanTwo.High, ofMoreThanTwo.HighOpen));
    }

    [Fact]
    public void A_divisor_that_may_be_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => Interval.Of(1) / Interval.Closed(-0.5m, 0.5m));

    [Fact]
    public void Ends_the_wrong_way_round_are_refused() => Assert.Throws<ArgumentException>(() => Interval.Closed(2, 1));
}
