using CsCheck;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Periods;

public sealed class PeriodTests
{
    [Fact]
    public void Adding_a_month_to_december_starts_the_next_year()
    {
        Assert.Equal(Period.Month(2025, 1), Period.Month(2024, 12).Plus(1));
        Assert.Equal(Period.YearToDate(2024, 12), Period.YearToDate(2025, 2).Plus(-2));
    }

    [Fact]
    public void Months_add_up_and_back() => Gen.Select(Gens.Periods, Gen.Int[-300, 300], Gen.Int[-300, 300]).Sample((period, a, b) =>
    {
        Assert.Equal(period, period.Plus(a).Plus(-a));
        Assert.Equal(period.Plus(a + b), period.Plus(a).Plus(b));
        Assert.Equal(period.YearEarlier, period.Plus(-12));
        Assert.Equal(period.YearLater, period.Plus(12));
    });

    [Fact]
    public void Every_readable_period_has_neighbours_even_the_first_and_the_last()
    {
        Assert.Equal(1948, Period.YearToDate(Period.FirstYear, 5).YearEarlier.Year);
        Assert.Equal(2200, Period.Month(Period.LastYear, 12).Plus(1).Year);
        Assert.Equal(3, new PeriodRange(Period.Month(2199, 10), Period.Month(2199, 12)).Count());
    }

    [Fact]
    public void The_order_is_that_of_time_and_of_the_sort_key() => Gen.Select(Gens.Periods, Gen.Int[-500, 500]).Sample((period, months) =>
    {
        var other = period.Plus(months);

        Assert.Equal(Math.Sign(months), Math.Sign(other.CompareTo(period)));
        Assert.Equal(Math.Sign(months), Math.Sign(other.LastDay.CompareTo(period.LastDay)));
        Assert.Equal(Math.Sign(months), Math.Sign(other.SortKey.CompareTo(period.SortKey)));
        Assert.Equal(months == 0, other == period);
    });

    [Fact]
    public void Slug_and_sort_key_give_the_period_back() => Gens.Periods.Sample(period =>
    {
        Assert.Equal(period, Period.Parse(period.Slug));
        Assert.Equal(period, Period.FromSortKey(period.SortKey));
        Assert.True(Period.TryParseMonth(period.IsoMonth, period.Span, out var read) && read == period);
    });

    [Fact]
    public void Periods_of_different_spans_have_no_order() =>
        Assert.Throws<InvalidOperationException>(() => Period.Month(2025, 5) < Period.YearToDate(2025, 5));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-05")] // no span
    [InlineData("ytd-2025-13")]
    [InlineData("ytd-2025-00")]
    [InlineData("ytd-2025-5")]
    [InlineData("ytd-1948-12")]
    [InlineData("ytd-2200-01")]
    [InlineData("YTD-2025-05")]
    [InlineData("year-2025-05")]
    [InlineData("ytd-2025-05-01")]
    [InlineData("ytd-２０２５-05")] // full-width digits
    [InlineData("ytd--025-05")]
    public void What_is_not_a_period_is_not_read(string? slug)
    {
        Assert.False(Period.TryParse(slug, out _));
        if (slug is not null)
        {
            Assert.Throws<FormatException>(() => Period.Parse(slug));
        }
    }

    [Theory]
    [InlineData("ytd-2025-02", "2025-01-01/P2M")] // January–February as one period (R1)
    [InlineData("ytd-2025-05", "2025-01-01/P5M")]
    [InlineData("ytd-2024-12", "2024")]
    [InlineData("month-2025-05", "2025-05")]
    [InlineData("point-2025-05", "2025-05")]
    public void Sdmx_writes_the_period_as_the_standard_does(string slug, string sdmx) => Assert.Equal(sdmx, Period.Parse(slug).Sdmx);

    [Fact]
    public void January_and_February_have_60_days_in_2024_and_59_in_2025()
    {
        Assert.Equal(60, Period.YearToDate(2024, 2).Days);
        Assert.Equal(59, Period.YearToDate(2025, 2).Days);
        Assert.Equal(366, Period.FullYear(2024).Days);
        Assert.Equal(1, Period.Point(2024, 2).Days);
    }

    [Theory]
    [InlineData("month")]
    [InlineData("ytd")]
    public void A_years_axis_of_a_flow_has_11_places_and_begins_with_January_to_February(string span)
    {
        var slots = new PeriodRange(Period.Parse($"{span}-2025-01"), Period.Parse($"{span}-2025-12")).Slots();

        Assert.Equal(11, slots.Count);
        Assert.Equal(Period.YearToDate(2025, 2), slots[0]);
        Assert.Equal(Period.Parse($"{span}-2025-03"), slots[1]);
    }

    [Fact]
    public void A_years_axis_of_a_stock_has_12_places() =>
        Assert.Equal(12, new PeriodRange(Period.Point(2025, 1), Period.Point(2025, 12)).Slots().Count);

    [Fact]
    public void A_range_needs_one_span_and_the_right_order()
    {
        Assert.Throws<ArgumentException>(() => new PeriodRange(Period.Month(2025, 5), Period.YearToDate(2025, 6)));
        Assert.Throws<ArgumentException>(() => new PeriodRange(Period.Month(2025, 6), Period.Month(2025, 5)));
    }
}
